/** Prints lines of progress with the seconds since the beginning, so that a slow step is seen to be at work. */
export function createProgress(print = (line) => process.stdout.write(`${line}\n`)) {
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s`;
  return {
    say: (text) => print(`${seconds()}  ${text}`),
    plain: (text) => print(text),
  };
}
