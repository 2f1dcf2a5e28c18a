import {
  amountIn,
  cbvWord,
  childrenOf,
  destinationOf,
  earTagOf,
  inputsOf,
  objectsOf,
  stepOf,
  type EpcisEvent,
  type EpcisQuantity,
} from './epcis.js';
import type { ChainFacts } from './trace-facts.js';
import { stageOf } from './trace-stages.js';
import { numberText, plural, stepText, type TraceStage } from './trace-words.js';
import type { Text } from '../types.js';

/** What a sentence about an event is made of. */
interface Subject {
  readonly event: EpcisEvent;
  readonly heads: number;
  /** What went in, and what was handled or came out: `五花肉 420 公斤、排骨 210 公斤`. */
  readonly input: Text;
  readonly goods: Text;
  readonly destination: Text | undefined;
}

type Sentence = (subject: Subject) => Text;

const pigs = (heads: number): Text => [`${numberText(heads)} 头`, plural(heads, 'pig')];
const to = (destination: Text | undefined): Text =>
  destination ? [`，运往${destination[0]}`, ` for ${destination[1]}`] : ['', ''];

/** By stage and step; where an event's disposition says that something failed, `failed` stands instead. */
const SENTENCES: Readonly<Record<TraceStage, Readonly<Record<string, Sentence>>>> = {
  farming: {
    commissioning: ({ heads }) => [
      `${pigs(heads)[0]}仔猪佩戴耳标，登记在册。`,
      `${plural(heads, 'piglet')} got ear tags and were registered.`,
    ],
    inspecting: ({ heads }) => [
      `检查 ${pigs(heads)[0]}生猪的免疫和用药记录，合格。`,
      `Vaccination and medication of ${pigs(heads)[1]} were checked and found in order.`,
    ],
    sampling: ({ heads }) => [
      `抽检 ${pigs(heads)[0]}生猪，合格。`,
      `${pigs(heads)[1]} were sampled and passed the test.`,
    ],
  },
  quarantine: {
    inspecting: ({ heads }) => [
      `${pigs(heads)[0]}生猪产地检疫合格，准许出栏。`,
      `${pigs(heads)[1]} passed the quarantine inspection at the farm and may leave it.`,
    ],
  },
  transport: {
    loading: ({ heads }) => [`${pigs(heads)[0]}生猪装车。`, `${pigs(heads)[1]} were loaded.`],
    departing: ({ destination }) => [`运猪车出发${to(destination)[0]}。`, `The lorry left${to(destination)[1]}.`],
    transporting: () => ['运猪车在途。', 'The lorry was on the road.'],
    arriving: () => ['运猪车到达。', 'The lorry arrived.'],
    unloading: ({ heads }) => [`${pigs(heads)[0]}生猪卸车。`, `${pigs(heads)[1]} were unloaded.`],
  },
  slaughter: {
    receiving: ({ heads }) => [
      `${pigs(heads)[0]}生猪查验耳标和检疫证明后入场。`,
      `${pigs(heads)[1]} were let in after their ear tags and quarantine certificate were checked.`,
    ],
    killing: ({ heads, goods }) => [
      `${pigs(heads)[0]}生猪屠宰，出${goods[0]}。`,
      `${pigs(heads)[1]} were slaughtered and gave ${goods[1]}.`,
    ],
    inspecting: ({ goods }) => [`${goods[0]}检验合格，盖章放行。`, `Inspected, stamped and released: ${goods[1]}.`],
    sampling: ({ goods }) => [`抽样检测合格：${goods[0]}。`, `Sampled, and passed the test: ${goods[1]}.`],
    failed: ({ goods }) => [`${goods[0]}检验不合格。`, `Failed the test: ${goods[1]}.`],
  },
  cutting: {
    disassembling: ({ input, goods }) => [`${input[0]}分割成${goods[0]}。`, `Cut from ${input[1]}: ${goods[1]}.`],
    packing: ({ goods }) => [`包装：${goods[0]}。`, `Packed: ${goods[1]}.`],
  },
  wholesale: {
    shipping: ({ goods, destination }) => [
      `${goods[0]}发货${to(destination)[0]}。`,
      `Dispatched${to(destination)[1]}: ${goods[1]}.`,
    ],
    transporting: ({ goods }) => [`${goods[0]}冷链运输途中。`, `On the road, chilled: ${goods[1]}.`],
    receiving: ({ goods }) => [`收货：${goods[0]}。`, `Received: ${goods[1]}.`],
    storing: ({ goods }) => [`入冷库：${goods[0]}。`, `Put in cold storage: ${goods[1]}.`],
    repackaging: ({ goods }) => [`分拣到摊位：${goods[0]}。`, `Sorted for the stalls: ${goods[1]}.`],
  },
  retail: {
    stocking: ({ goods }) => [`上摊销售：${goods[0]}。`, `Put on sale: ${goods[1]}.`],
    retail_selling: ({ goods }) => [`已售出：${goods[0]}。`, `Sold: ${goods[1]}.`],
  },
  recall: {
    destroying: ({ goods }) => [`已收回并无害化处理：${goods[0]}。`, `Taken back and destroyed: ${goods[1]}.`],
    recalled: ({ goods }) => [`责令召回：${goods[0]}。`, `Ordered back: ${goods[1]}.`],
  },
};

/** By what else than its step an event is told. */
const BY_DISPOSITION: Readonly<Record<string, string>> = { non_conformant: 'failed', recalled: 'recalled' };

/** One sentence that says what happened. */
export function summarize(event: EpcisEvent, { places, products }: Pick<ChainFacts, 'places' | 'products'>): Text {
  const step = stepOf(event);
  const sentences = SENTENCES[stageOf(event)];
  const sentence = sentences[BY_DISPOSITION[cbvWord(event.disposition) ?? ''] ?? ''] ?? sentences[step];
  const heads = [...objectsOf(event), ...childrenOf(event), ...inputsOf(event)].filter(
    (thing) => earTagOf(thing) !== undefined,
  ).length;
  const destination = destinationOf(event);
  const goods = listGoods([...(event.quantityList ?? []), ...(event.outputQuantityList ?? [])], products);
  const [zh, en] = sentence?.({
    event,
    heads,
    goods,
    input: listGoods(event.inputQuantityList ?? [], products),
    destination: destination === undefined ? undefined : places.get(destination)?.name,
  }) ?? [`${stepText(step)[0]}。`, `${stepText(step)[1]}.`];
  return [zh, en.charAt(0).toUpperCase() + en.slice(1)];
}

const MEAT: Text = ['猪肉', 'pork'];

function listGoods(list: readonly EpcisQuantity[], products: ChainFacts['products']): Text {
  const entries = list.map((entry): Text => {
    const [zh, en] = products.get(entry.epcClass) ?? MEAT;
    const kilograms = amountIn('KGM', [entry]);
    const amount = kilograms === undefined ? undefined : numberText(kilograms);
    return amount === undefined ? [zh, en] : [`${zh} ${amount} 公斤`, `${amount} kg of ${en}`];
  });
  return [entries.map(([zh]) => zh).join('、') || MEAT[0], entries.map(([, en]) => en).join(', ') || MEAT[1]];
}
