/** Monaco's worker for what every editor needs. */
import 'monaco-editor/esm/vs/editor/editor.worker.js';
