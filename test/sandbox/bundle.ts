/** A page's program that imports things (the real Lexical) as one script, built once a run. */
const made = new Map<string, Promise<string>>();

/** `entry`: the program's file. */
export function bundle(entry: string): Promise<string> {
  const script = made.get(entry) ?? build(entry);
  made.set(entry, script);
  return script;
}

async function build(entry: string): Promise<string> {
  // Loaded only where the script is asked for: adapter tests render pages without it.
  const esbuild = await import('esbuild');
  const result = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return result.outputFiles[0]?.text ?? '';
}
