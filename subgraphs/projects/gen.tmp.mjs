import { stepFacts } from './dist/load/step-facts.js';
import { projectRow } from './dist/project/project.rows.js';
for (const n of [1,10,10]) { let t=performance.now(); const f=stepFacts({part:'demo',from:0,to:n}); console.log(n,'facts',Math.round(performance.now()-t)); t=performance.now(); const m=new Map(f.organisations.map(o=>[o.id,o])); f.projects.map(p=>projectRow(p,m)); console.log('rows',Math.round(performance.now()-t)); }
