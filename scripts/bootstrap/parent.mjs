import { parentOf } from './processes.mjs';

const LOOK_EVERY_MS = 500;

/**
 * Calls `onGone` once when the npm that started this process is gone. npm does not hand SIGTERM on: it and its shell
 * die, and this process would go on alone. Started by anything else, nothing is watched.
 */
export function watchNpm(onGone) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const chain = ancestors();
  const timer = setInterval(() => {
    if (ancestors().join() === chain.join()) return;
    clearInterval(timer);
    onGone();
  }, LOOK_EVERY_MS);
  timer.unref();
}

/** This process's parent, which is a shell, and the shell's parent, which is npm. */
function ancestors() {
  return [process.ppid, parentOf(process.ppid)];
}
