import { certificateUri, earTag, goodsUri, lotUri, placeUri, tagUri } from './codes.js';
import { by, LABORATORY, REGULATOR, type Draft, type PorkPlaces, type PorkStory } from './pork-story.js';
import type { SeedPlace } from './premises.js';

/** The tag that was used twice, and the lot that its first pig went into. */
const REUSED = earTag(2_618);
const EARLIER_LOT = lotUri('BT10009');

/** One weighing was typed wrong and corrected within the hour: it is shown, and counts for nothing. */
export function withCorrection(story: PorkStory): PorkStory {
  const right = find(story, 'cut');
  const wrong: Draft = {
    ...withFirstOutput(right, (kilograms) => kilograms * 10),
    key: 'cut-wrong',
    when: { ...right.when, time: '01:30' },
    correctedBy: 'cut',
  };
  return { ...story, drafts: [...story.drafts, wrong] };
}

/** Everything that rules look for, planted once each. */
export function withFlaws(story: PorkStory, daysAgo: number): PorkStory {
  const kill = find(story, 'kill');
  const earlierTags = [REUSED, earTag(2_401), earTag(2_402), earTag(2_403)];
  const earlierKill: Draft = {
    ...kill,
    key: 'kill-earlier',
    when: { daysAgo: daysAgo + 9, time: '22:40' },
    event: {
      ...kill.event,
      inputEPCList: earlierTags.map(tagUri),
      outputQuantityList: [{ epcClass: EARLIER_LOT, quantity: 342, uom: 'KGM' }],
    },
  };
  const changes: Readonly<Record<string, (draft: Draft) => Draft | undefined>> = {
    // No quarantine at the farm, and so no certificate of it.
    quarantine: () => undefined,
    // 38 kg more than went in, drip loss and all.
    cut: (draft) => withFirstOutput(draft, (kilograms) => kilograms + 70),
    // Ninety kilometres away, half an hour after it was dispatched, and too warm.
    chill: (draft) => ({
      ...draft,
      event: { ...draft.event, readPoint: { id: 'geo:29.5630,106.5210' } },
      temperatures: [3.4, 5.8, 9.2, 11.5],
    }),
    // Received before it was dispatched.
    receive: (draft) => ({ ...draft, when: { ...draft.when, time: '02:15' } }),
  };
  return {
    ...story,
    drafts: [
      earlierKill,
      ...story.drafts.flatMap((draft) => {
        const change = changes[draft.key];
        return change ? (change(draft) ?? []) : draft;
      }),
    ],
    papers: story.papers
      .filter(({ type }) => type !== 'quarantine_animal')
      // Written out the day before, for that day alone.
      .map((paper) =>
        paper.type === 'quarantine_product' ? { ...paper, issuedDaysAgo: daysAgo, validDays: 0 } : paper,
      ),
  };
}

/** A residue of a veterinary drug found after slaughter; the lot is called back, part of it destroyed. */
export function withRecall(story: PorkStory, daysAgo: number, places: PorkPlaces): PorkStory {
  const no = 'JC500153000038';
  const [carcass] = story.lots.filter(({ kind }) => kind === 'carcass_lot');
  const retail = story.lots.filter(({ kind }) => kind === 'retail_lot');
  const goods = story.lots.filter(({ kind }) => kind !== 'carcass_lot');
  if (!carcass) return story;
  const cited = { bizTransactionList: [{ type: 'testres', bizTransaction: certificateUri(no) }] };
  const place = { readPoint: { id: placeUri(places.market.code) }, bizLocation: { id: placeUri(places.market.code) } };
  const quantities = (lots: typeof goods, share = 1) =>
    lots.map(({ epc, kilograms }) => ({ epcClass: epc, quantity: kilograms * share, uom: 'KGM' }));
  return {
    ...story,
    drafts: [
      ...story.drafts,
      {
        key: 'residue-test',
        when: { daysAgo: daysAgo - 1, time: '10:30' },
        actor: { name: LABORATORY, role: 'vet' },
        event: {
          type: 'ObjectEvent',
          action: 'OBSERVE',
          bizStep: 'sampling',
          disposition: 'non_conformant',
          quantityList: quantities([carcass]),
          readPoint: { id: placeUri(places.slaughterhouse.code) },
          ...cited,
        },
      },
      {
        key: 'recall',
        when: { daysAgo: daysAgo - 1, time: '14:00' },
        actor: { name: REGULATOR, role: 'regulator' },
        event: {
          type: 'ObjectEvent',
          action: 'OBSERVE',
          bizStep: 'holding',
          disposition: 'recalled',
          quantityList: quantities([carcass, ...goods]),
          ...cited,
        },
      },
      {
        key: 'destroy',
        when: { daysAgo: daysAgo - 2, time: '09:20' },
        actor: { name: REGULATOR, role: 'regulator' },
        event: {
          type: 'ObjectEvent',
          action: 'DELETE',
          bizStep: 'destroying',
          disposition: 'destroyed',
          quantityList: quantities(retail, 0.6),
          ...place,
        },
      },
    ],
    papers: [
      ...story.papers,
      {
        type: 'other',
        name: ['兽药残留检测报告', 'Veterinary drug residue test report'],
        number: no,
        issuer: LABORATORY,
        issuedDaysAgo: daysAgo - 1,
        validDays: 365,
        result: ['不合格（恩诺沙星超标）', 'failed (too much enrofloxacin)'],
        epc: carcass.epc,
      },
    ],
  };
}

/** A lot that stands at a stall, and nobody knows from where. */
export function tellOrphan(stall: SeedPlace, daysAgo: number): PorkStory {
  const lot = 'LS100901';
  const epc = goodsUri('leg', lot);
  return {
    tags: [],
    papers: [],
    lots: [{ epc, lot, cut: 'leg', kind: 'retail_lot', kilograms: 35 }],
    drafts: [
      {
        key: 'stock',
        when: { daysAgo, time: '06:40' },
        actor: by(stall, 'retailer'),
        event: {
          type: 'ObjectEvent',
          action: 'OBSERVE',
          bizStep: 'stocking',
          disposition: 'in_progress',
          quantityList: [{ epcClass: epc, quantity: 35, uom: 'KGM' }],
          readPoint: { id: placeUri(stall.code) },
          bizLocation: { id: placeUri(stall.code) },
          certificationInfo: [certificateUri(stall.licence?.number ?? '')],
        },
      },
    ],
  };
}

function find(story: PorkStory, key: string): Draft {
  const draft = story.drafts.find((candidate) => candidate.key === key);
  if (!draft) throw new RangeError(`The story has no event “${key}”.`);
  return draft;
}

function withFirstOutput(draft: Draft, change: (kilograms: number) => number): Draft {
  const [first, ...others] = draft.event.outputQuantityList ?? [];
  if (!first) return draft;
  const changed = { ...first, quantity: change(first.quantity ?? 0) };
  return { ...draft, event: { ...draft.event, outputQuantityList: [changed, ...others] } };
}
