/**
 * Loaded first into each child of `npm start`: when the parent is killed outright and cannot stop its children, they
 * stop by themselves, so that the next start finds the ports free.
 */
const LOOK_EVERY_MS = 500;
const GRACE_MS = 3_000;
const parent = process.ppid;

const timer = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(timer);
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), GRACE_MS).unref();
}, LOOK_EVERY_MS);
timer.unref();
