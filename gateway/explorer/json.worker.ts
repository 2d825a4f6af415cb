/** Monaco's worker for variables and answers. */
import 'monaco-editor/esm/vs/language/json/json.worker.js';
