/** The stock gateway as a user runs it: Apollo Server on Fastify, its own data sources. */
import { readFile } from 'node:fs/promises';

/** From this folder alone: the project's own tools need not find these packages. */
const peer = (name) => import(import.meta.resolve(name));
const { ApolloGateway } = await peer('@apollo/gateway');
const { ApolloServer } = await peer('@apollo/server');
const { fastifyApolloHandler, fastifyApolloDrainPlugin } = await peer('@as-integrations/fastify');
const { default: fastify } = await peer('fastify');

const { port, supergraph } = JSON.parse(process.argv[2]);

const http = fastify();
const server = new ApolloServer({
  gateway: new ApolloGateway({ supergraphSdl: await readFile(supergraph, 'utf8') }),
  plugins: [fastifyApolloDrainPlugin(http)],
});
await server.start();
http.route({ url: '/graphql', method: ['GET', 'POST'], handler: fastifyApolloHandler(server) });
await http.listen({ port, host: '127.0.0.1' });
