/**
 * @typedef {{ keyword: string, flags: Record<string, string>, words: string[] }} Step
 * @typedef {{ name: string | null, from: string, steps: Step[] }} Stage
 */

/**
 * Reads a Dockerfile as this project writes them: commands are JSON arrays, so that there is no shell to guess about.
 * @returns {Stage[]} @throws Error for a line that it does not know how to read.
 */
export function readDockerfile(text) {
  const stages = [];
  for (const line of text.split('\n').map((it) => it.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const [keyword = '', ...rest] = line.split(' ');
    if (keyword === 'FROM') {
      const [from = '', as, name = null] = rest;
      if (as !== undefined && as !== 'AS') throw new Error(`Not understood: ${line}`);
      stages.push({ name, from, steps: [] });
    } else {
      const stage = stages.at(-1);
      if (stage === undefined) throw new Error(`Stands before the first FROM: ${line}`);
      stage.steps.push(readStep(keyword, rest, line));
    }
  }
  return stages;
}

function readStep(keyword, rest, line) {
  const count = rest.findIndex((word) => !word.startsWith('--'));
  const flags = Object.fromEntries(
    rest.slice(0, count).map((flag) => {
      const [name = '', ...value] = flag.slice(2).split('=');
      return [name, value.join('=')];
    }),
  );
  const words = rest.slice(count);
  switch (keyword) {
    case 'RUN':
    case 'CMD':
      return { keyword, flags, words: jsonWords(words, line) };
    case 'HEALTHCHECK':
      if (words[0] !== 'CMD') throw new Error(`Not understood: ${line}`);
      return { keyword, flags, words: jsonWords(words.slice(1), line) };
    case 'COPY':
    case 'ENV':
    case 'EXPOSE':
    case 'STOPSIGNAL':
    case 'USER':
    case 'WORKDIR':
      return { keyword, flags, words };
    default:
      throw new Error(`Not understood: ${line}`);
  }
}

function jsonWords(words, line) {
  const text = words.join(' ');
  if (!text.startsWith('[')) throw new Error(`Write the command as a JSON array: ${line}`);
  return JSON.parse(text);
}

/** What a .dockerignore made of `*` and names with `!` lets into the context. @throws Error for any other. */
export function readAllowed(text) {
  const [first, ...rest] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  if (first !== '*' || !rest.every((line) => /^![\w.-]+$/.test(line)))
    throw new Error('.dockerignore is not a list of what is let in.');
  return rest.map((line) => line.slice(1));
}
