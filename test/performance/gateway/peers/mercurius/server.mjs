/** Mercurius as a federation gateway. */

/** From this folder alone: the project's own tools need not find these packages. */
const peer = (name) => import(import.meta.resolve(name));
const { default: fastify } = await peer('fastify');
const { default: mercuriusGateway } = await peer('@mercuriusjs/gateway');

const { port, subgraphs, jit } = JSON.parse(process.argv[2]);

const http = fastify();
await http.register(mercuriusGateway, {
  ...(jit ? { jit } : {}),
  gateway: { services: Object.entries(subgraphs).map(([name, url]) => ({ name, url })) },
});
await http.listen({ port, host: '127.0.0.1' });
