export function SetupForm() {
  return null;
}
