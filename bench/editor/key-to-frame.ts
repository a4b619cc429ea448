/**
 * Runs in the page. `pressesSeen` has for each key the milliseconds from its own time stamp until the frame with it was
 * drawn: the first task after the next animation frame.
 */
export const KEY_TO_FRAME = `(() => {
  globalThis.pressesSeen = [];
  globalThis.measuring = false;
  const channel = new MessageChannel();
  let waiting = [];
  channel.port1.onmessage = () => {
    const now = performance.now();
    for (const at of waiting) pressesSeen.push(now - at);
    waiting = [];
  };
  addEventListener('keydown', ({ timeStamp }) => {
    if (!globalThis.measuring) return;
    requestAnimationFrame(() => {
      waiting.push(timeStamp);
      channel.port2.postMessage(null);
    });
  }, true);
})()`;
