export {
  drawSample,
  drawOrder,
  SampleCandidate,
  SamplePolicy,
  type Drawn,
  type Sample,
} from './draw-sample.ts';
