/** The page: GraphiQL, with the gateway's example operations in its tabs. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { GraphiQL } from 'graphiql';
import { fetcher } from './fetcher.js';
import { pageNonce, stampStyles } from './style-nonce.js';
import { provideWorkers } from './workers.js';

/** One of the gateway's examples, as `/explorer/operations.json` lists them. */
interface ExampleOperation {
  readonly name: string;
  readonly query: string;
  readonly variables?: string;
}

stampStyles(pageNonce());
provideWorkers();

const root = document.querySelector('#explorer');
if (!root) throw new Error('the page has no place for the explorer');
const response = await fetch('/explorer/operations.json');
const operations = (await response.json()) as ExampleOperation[];

/** Has this browser been here before? GraphiQL then shows the tabs that it was left with. */
const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;

createRoot(root).render(
  createElement(GraphiQL, {
    fetcher,
    defaultTabs: operations.map(({ query, variables }) => ({ query, variables: variables ?? null })),
    // GraphiQL fills the editor of variables from here, and from the tab only once another has been shown.
    ...(isFirstVisit ? { initialVariables: operations[0]?.variables ?? '' } : {}),
    shouldPersistHeaders: false,
    showPersistHeadersSettings: false,
  }),
);
