import type { FastifyInstance } from 'fastify';

export function registerStorybook(app: FastifyInstance): Promise<void>;
