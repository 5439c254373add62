/** One line for the person at the terminal. */
export function say(line: string) {
  console.log(line);
}

/** A terminal or pipe that closed must not take the server with it. */
export function surviveClosedOutput() {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
