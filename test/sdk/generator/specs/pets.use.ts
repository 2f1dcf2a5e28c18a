import type { Client } from '@digital-cq/sdk/runtime';
import { listAnimals, getFigure } from './animals.js';
import { grouped } from './grouped.js';
import { getOwner, replaceOwner, type Owner, type OwnerInput } from './owners.js';
import { addPet, listPets, type Pet } from './pets.js';
import { SIZES, type Address } from './types.js';

declare const client: Client;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** A union narrows by its tag, whatever a newer server may add. */
export function told(pet: Pet): number | boolean | string | undefined {
  switch (pet.kind) {
    case 'cat':
      return pet.lives;
    case 'dog':
      return pet.barks;
    case 'goldfish':
    case 'carp':
      return pet.fins;
    default:
      // @ts-expect-error an unknown member has no fins
      return pet.fins;
  }
}
export const first = async () => (await listPets(client))[0]?.kind;

// @ts-expect-error requests are closed: nobody sends a tag that is not known
void addPet(client, { body: { kind: 'horse', lives: 9 } });
void addPet(client, { body: { kind: 'carp', fins: 2 } });

/** What is read and what is written are two types. */
export const read: Same<keyof Owner, 'id' | 'name' | 'size' | 'maybe' | 'nick' | 'favourite' | 'address'> = true;
export const written: Same<keyof OwnerInput, 'name' | 'secret' | 'size' | 'maybe' | 'nick' | 'favourite' | 'address'> =
  true;
/** Only where they differ. */
export const address: Same<Owner['address'], OwnerInput['address']> = true;
export const plain: Address = { street: 'Renmin Road' };

void replaceOwner(client, { body: { name: 'Li', secret: '…', size: 'small', nick: null, maybe: null } });
// @ts-expect-error the server sets it
void replaceOwner(client, { body: { id: '1', name: 'Li', secret: '…', size: 'small' } });
// @ts-expect-error a size that is not known is not sent
void replaceOwner(client, { body: { name: 'Li', secret: '…', size: 'huge' } });

export async function opened() {
  const owner = await getOwner(client);
  const size: string = owner.size;
  const maybe: string | null | undefined = owner.maybe;
  // @ts-expect-error a newer server may send another one
  const closed: 'small' | 'large' = owner.size;
  return [size, maybe, closed, owner.size === 'small', SIZES.includes('small'), owner.favourite?.barks];
}

/** Those that extend have their own tag and those of their extensions. */
export async function extended() {
  const { lion, cat, robot } = await listAnimals(client);
  const tag: 'Lion' = lion.type;
  const tags: 'FelineAnimal' | 'Lion' = cat.type;
  const claws: number = lion.claws;
  const make: 'robot' | undefined = robot.make;
  return [tag, tags, claws, make, robot.weight];
}

export async function listed() {
  const figure = await getFigure(client);
  return figure.form === 'Circle' ? figure.radius : figure.form === 'Square' ? figure.side + (figure.area ?? 0) : 0;
}

/** The grouped client drops the noun of the tag. */
export const group = async () =>
  (await grouped(client).pets.list()).length + (await grouped(client).owners.get()).name.length;
