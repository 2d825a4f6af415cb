import 'reflect-metadata';
import pg from 'pg';
import { startForTest } from '@innovation-sante/kit/testing';
import { start } from './dist/subgraph.js';
const seen=[]; let on=false;
const orig=pg.Client.prototype.query;
pg.Client.prototype.query=function(q,v,...r){ if(on){ const text=typeof q==='string'?q:q.text; const values=Array.isArray(v)?v:q.values; seen.push({text,values}); } return orig.call(this,q,v,...r); };
const t0=performance.now();
const t = await startForTest(start, {times: Number(process.argv[2]??100)});
console.log('start', Math.round(performance.now()-t0),'ms');
const u=new URL(t.adminUrl); const c=new pg.Client({connectionString:u.href}); await c.connect(); await c.query('SET search_path TO projects, public'); if(process.env.RPC) await c.query('SET random_page_cost='+process.env.RPC); if(process.env.VAC) await c.query('VACUUM ANALYZE');
const one=(await c.query(`select (select organisation_id from porteur order by random() limit 1) o, (select id from call_for_projects where provenance='DEMO' order by random() limit 1) c, (select commune_code from site where commune_code is not null and provenance='DEMO' limit 1) m, (select finess_et from site where finess_et is not null limit 1) f`)).rows[0];
const filters={ none:'', states:'states:[AVIS_GENERALISATION]', statesMany:'states:[EN_COURS,GENERALISE,LI_IRRECEVABLE]', scopes:'scopes:[LOCAL]', declared:'declaredScopes:[NATIONAL]', decided:'decidedScopes:[NATIONAL]', regions:'regions:["11"]', departements:'departements:["75"]', communes:`communes:["${one.m}"]`, finess:`siteFiness:["${one.f}"]`, themes:'themes:[PLAIES]', themesMany:'themes:[PREMIER_RECOURS,CANCER,OBESITE,PERSONNES_AGEES]', populations:'populations:[ENFANTS]', pay:'paymentModels:[FORFAIT_TOTAL]', obj:'objectives:[ACCES]', dk:'derogationKinds:[ORGANISATION]', dk2:'derogationKinds:[FINANCEMENT]', dc:'derogationCodes:[DIALYSATS_DOMICILE]', origins:'origins:[AAP_NATIONAL]', prov:'provenance:REAL', prov2:'provenance:DEMO', porteurs:`porteurs:["${one.o}"]`, pk:'porteurKinds:[STARTUP]', call:`callForProjects:"${one.c}"`, filed:'filedFrom:"2024-01-01" filedTo:"2024-03-31"', auth:'authorisedFrom:"2024-01-01" authorisedTo:"2024-06-30"', ends:'endsFrom:"2026-07-01" endsTo:"2026-12-31"', missing:'missingOpinion:HAS', q3:'missingOpinion:HAS derogationKinds:[ORGANISATION] states:[TRANSMIS_RG,SAISINE_CTIS]', overdue:'overdueAt:"2026-06-30"' };
const orders=['','orderBy:{field:TITLE direction:DESC}','orderBy:{field:FILED_ON}','orderBy:{field:FILED_ON direction:DESC}','orderBy:{field:AUTHORISED_ON direction:DESC}','orderBy:{field:ENDS_ON}','orderBy:{field:STATE_SINCE direction:DESC}'];
let bad=0,n=0;
async function check(label,q,{count=false}={}){ seen.length=0; on=true; const r=await t.run(q); on=false; if(r.errors) { console.log('ERR',label,JSON.stringify(r.errors)); return; }
 for(const s of [...seen]){ n++; const p=await c.query('EXPLAIN '+s.text,s.values); const plan=p.rows.map(x=>x['QUERY PLAN']).join('\n'); if(/Seq Scan/.test(plan)){ bad++; console.log('SEQ',label,'\n',s.text.slice(-200),'\n',plan.replace(/\{[0-9a-f,-]{200,}\}/g,'{…}')); } } return r; }
for(const [k,f] of Object.entries(filters)) for(const o of orders) await check(k+' '+o, `{projects(${f?`filter:{${f}}`:''} ${o} first:20){nodes{id}}}`);
console.log('pages',n,bad);
for(const [k,f] of Object.entries(filters)) await check('count '+k, `{projects(${f?`filter:{${f}}`:''} first:1){totalCount}}`);
await check('search','{projects(search:"readaptation card"){totalCount nodes{id}}}');
await check('search2','{projects(search:"plaies domicile" orderBy:{field:TITLE}){totalCount nodes{id}}}');
await check('nested region','{projects(first:20){nodes{regions{code projects(first:5){nodes{id}}} porteurs{organisation{projects(first:5){totalCount nodes{id}}}} departements{projects(first:2 orderBy:{field:ENDS_ON}){nodes{id}}}}}}');
await check('nested all','{projects(first:50){nodes{opinions(first:5){totalCount nodes{id specification{version}}} legalActs{nodes{id amends{id} amendments(first:2){nodes{id}} ctisOpinion{id}}} sites(first:3 filter:{at:"2026-01-01"}){totalCount nodes{id}} stateHistory{nodes{state}} statements{nodes{text}} incubationSupports{nodes{id}} specifications{version} letterOfIntent{number} nextActions{rule} callForProjects{id projects(first:2){nodes{id}}} succeeds{id} succeededBy{id} porteurs{role}}}}');
for (const f of ['','regions:["11"]','outcomes:[PENDING]','outcomes:[ADMISSIBLE]','from:"2024-01-01" to:"2024-06-30"','declaredScopes:[NATIONAL]','channels:[POST]','exclusionGrounds:[FUNDING_ONLY]','provenance:DEMO',`callForProjects:"${one.c}"`]) for (const o of ['','orderBy:{field:DECIDED_ON}','orderBy:{field:DECIDED_ON direction:DESC}','orderBy:{field:NUMBER}']) await check('letters '+f+o,`{lettersOfIntent(first:20 ${f?`filter:{${f}}`:''} ${o}){nodes{id}}}`);
for (const f of ['','bodies:[HAS]','subjects:[AMENDMENT]','verdicts:[UNFAVOURABLE]','given:false','given:true','givenFrom:"2025-01-01" givenTo:"2025-03-01"','overdueAt:"2026-06-30"','provenance:REAL']) await check('opinions '+f,`{opinions(first:20 ${f?`filter:{${f}}`:''}){nodes{id}}}`);
for (const f of ['','purposes:[TRANSITION]','kinds:[DECISION]','regions:["11"]','nor:"SSAH2106928A"','jorftext:"JORFTEXT000043253428"','signedFrom:"2025-01-01" signedTo:"2025-03-01"','provenance:REAL']) await check('acts '+f,`{legalActs(first:20 ${f?`filter:{${f}}`:''}){nodes{id}}}`);
for (const f of ['','regions:["11"]','departements:["75"]',`communes:["${one.m}"]`,`finess:["${one.f}"]`,`organisations:["${one.o}"]`,'at:"2026-01-01"','at:"2019-01-01"','provenance:REAL']) await check('sites '+f,`{sites(first:20 ${f?`filter:{${f}}`:''}){nodes{id}}}`);
for (const f of ['','kinds:[AMI]','regions:["11"]','openAt:"2025-01-01"','provenance:REAL']) await check('calls '+f,`{callsForProjects(first:20 ${f?`filter:{${f}}`:''}){nodes{id}}}`);
console.log('all',n,bad);
for (const q of ['{projectCounts(groupBy:[STATE]){rows{count}}}','{projectCounts(groupBy:[REGION,THEME,STATE]){rows{count}}}','{nationalIndicators{byProvenance{running}}}','{lettersOfIntent(first:1){byQuarter{count}}}','{projects(search:"domicile" first:50){nodes{id}}}','{projects(first:50){nodes{id nextActions{rule}}}}']) { const a=[]; for(let i=0;i<5;i++){const s=performance.now(); await t.run(q); a.push(performance.now()-s);} console.log(q, a.map(x=>x.toFixed(1)).join(' ')); }
await c.end(); await t.stop();
