import { spawn } from 'node:child_process';

const TAIL_LINES = 40;
const running = new Set();

/**
 * Runs a program to its end and keeps what it writes.
 *
 * @param options `cwd`, `env`, and `show` to let its output through as it comes
 * @returns its exit code and everything it wrote
 */
export function run(program, args, { cwd, env, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: program.endsWith('.cmd'),
    });
    running.add(child);
    let output = '';
    const keep = (stream) => (chunk) => {
      output += chunk;
      if (show) stream.write(chunk);
    };
    child.stdout.on('data', keep(process.stdout));
    child.stderr.on('data', keep(process.stderr));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? 1, signal, output });
    });
  });
}

/** `run`, but a failure throws with the last lines that the program wrote. */
export async function mustRun(what, program, args, options) {
  const { code, signal, output } = await run(program, args, options);
  if (code === 0) return output;
  const tail = output.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
  throw new Error(`${what} failed (${signal ?? `exit code ${code}`}).\n${tail}`);
}

/** Ends what `run` has not finished, when the whole is told to stop. */
export function endRunning() {
  for (const child of running) child.kill('SIGTERM');
}
