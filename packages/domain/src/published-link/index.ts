export { checkAddress, type AddressRefusal } from './check-address.ts';
export {
  CheckLinksInput,
  findingOfStatus,
  lastTellingThatCounts,
  linkAfter,
  linkCountsFrom,
  LinkState,
  ListLinksInput,
  type LinkFinding,
} from './link-state.ts';
export { isPublicIp } from './public-ip.ts';
