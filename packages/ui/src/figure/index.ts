export { DateText } from './date-text.tsx';
export { ScoreNumber } from './score-number.tsx';
