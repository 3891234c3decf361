// What a reader does to the drawing, and where it can be led. The files of this folder are one script, which comes when a hand, or a filter, is near.
const timeline = window.timeline;
const { abs, max, min } = Math;
let tools; // what they share with those who draw

timeline.hands = (view, shared) => {
  tools = shared;
  Object.assign(view, moves);
  gestures(view.stage, view);
  grips(view);
  legend(view);
};
