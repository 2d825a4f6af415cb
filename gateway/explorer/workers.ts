/** The editor's workers, as files of this origin. */

/** Tells Monaco where its workers are; to be called before an editor is made. */
export function provideWorkers(): void {
  const MonacoEnvironment = {
    // The bundler finds a worker by this very form of words.
    getWorker(_id: string, label: string): Worker {
      if (label === 'json') return new Worker(new URL('json.worker.ts', import.meta.url), { type: 'module' });
      if (label === 'graphql') return new Worker(new URL('graphql.worker.ts', import.meta.url), { type: 'module' });
      return new Worker(new URL('editor.worker.ts', import.meta.url), { type: 'module' });
    },
  };
  Object.assign(globalThis, { MonacoEnvironment });
}
