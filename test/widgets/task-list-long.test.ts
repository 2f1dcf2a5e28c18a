import '@digital-cq/widgets/define';
import type { TaskList } from '@digital-cq/widgets';
import { expect } from 'chai';
import { FakePlatform, problem, type Call } from './support/fake-platform.js';
import { makeTask, taskId } from './support/fixtures.js';
import { button, cleanUp, find, findAll, press, reads, stage, text, until, violations } from './support/mount.js';

const MANY = 90_262;

describe('<cq-task-list> with more than a page', () => {
  let platform: FakePlatform;

  beforeEach(() => {
    platform = new FakePlatform();
    platform.many = MANY;
  });
  afterEach(cleanUp);

  async function mount({ width = 1000, paged = false, pageSize = 50 } = {}): Promise<TaskList> {
    const widget = document.createElement('cq-task-list');
    widget.area = '500153';
    widget.pageSize = pageSize;
    widget.paged = paged;
    widget.client = platform.client;
    stage(width).append(widget);
    await until('the list can be moved through', () => {
      const ready = /条，共|\d of \d/.test(text(widget)) && platform.streams === 1;
      return ready && (paged || frame(widget).scrollHeight > 40 * Math.min(platform.many, MANY));
    });
    return widget;
  }

  const frame = (widget: TaskList) => find(widget, '.scroller') ?? document.createElement('p');
  const rows = (widget: TaskList) => findAll(widget, '.task');
  const row = (widget: TaskList, n: number) => rows(widget).find((one) => one.dataset['id'] === taskId(n));
  const focused = (widget: TaskList) => widget.shadowRoot?.activeElement ?? null;
  const inView = (widget: TaskList) => {
    const { top, bottom } = frame(widget).getBoundingClientRect();
    return rows(widget).filter((one) => {
      const box = one.getBoundingClientRect();
      return box.bottom > top + 1 && box.top < bottom - 1;
    });
  };
  /** Whether the frame is filled, without a gap, by tasks in their order. */
  const isFilled = (widget: TaskList) => {
    const shown = inView(widget);
    const numbers = shown.map((one) => Number(one.dataset['id']?.slice(-6)));
    const { top, bottom } = frame(widget).getBoundingClientRect();
    return (
      numbers.every((n, at) => n > 0 && n === (numbers[0] ?? 0) + at) &&
      Number(shown[0]?.getBoundingClientRect().top) <= top + 1 &&
      Number(shown.at(-1)?.getBoundingClientRect().bottom) >= bottom - 1
    );
  };
  const offsets = () => platform.called('GET', '/tasks').flatMap(({ query }) => query.get('offset') ?? []);
  const scroll = (widget: TaskList, share: number) => {
    const { scrollHeight, clientHeight } = frame(widget);
    frame(widget).scrollTop = share * (scrollHeight - clientHeight);
  };
  const key = (widget: TaskList, name: string) =>
    focused(widget)?.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
    );
  const hasFocus = async (widget: TaskList, n: number): Promise<HTMLElement | undefined> => {
    await until(`task ${n} has focus`, () => row(widget, n) && focused(widget)?.closest('li') === row(widget, n));
    return row(widget, n);
  };

  describe('scrolling', () => {
    it('stands in a frame whose scroll bar is as long as all of them', async () => {
      const widget = await mount();
      const height = row(widget, 1)?.getBoundingClientRect().height ?? 0;
      expect(frame(widget).clientHeight).to.be.within(200, innerHeight);
      expect(frame(widget).scrollHeight / height).to.be.within(MANY - 1, MANY + 1);
      expect(text(widget)).to.match(/第 1–\d+ 条，共 90,262 条/);
      expect(isFilled(widget)).to.equal(true);
    });

    it('leaves a list of a page as it is, whole in the page', async () => {
      platform.many = 50;
      const widget = document.createElement('cq-task-list');
      widget.client = platform.client;
      stage().append(widget);
      await reads(widget, '已显示 50 / 共 50');
      expect(rows(widget)).to.have.length(50);
      expect(find(widget, '.scroller')).to.equal(null);
    });

    it('shows stand-ins of the same height at once where it is moved to, then the right rows', async () => {
      const widget = await mount();
      const height = row(widget, 1)?.offsetHeight;
      scroll(widget, 0.5);
      await until('stand-ins are there', () => inView(widget).some(({ dataset }) => !dataset['id']));
      expect([...new Set(inView(widget).map(({ offsetHeight }) => offsetHeight))]).to.deep.equal([height]);
      await until(
        'the middle is there',
        () => isFilled(widget) && Number(inView(widget)[0]?.dataset['id']?.slice(-6)) > 45_000,
      );
      const [first] = inView(widget);
      expect(first?.getAttribute('aria-posinset')).to.equal(String(Number(first?.dataset['id']?.slice(-6))));
      expect(text(widget)).to.match(/第 45,1\d\d–45,1\d\d 条，共 90,262 条/);
    });

    it('reaches the very last', async () => {
      const widget = await mount();
      scroll(widget, 1);
      await until('the last is there', () => row(widget, MANY));
      expect(isFilled(widget)).to.equal(true);
      expect(text(widget)).to.include('–90,262 条，共 90,262 条');
    });

    it('asks for where the bar rests, not for what it passes', async () => {
      const widget = await mount();
      for (let step = 1; step <= 40; step += 1) {
        scroll(widget, step / 50);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await until('its rest is there', () => isFilled(widget));
      expect(offsets().length).to.be.within(1, 3);
    });

    it('never asks for more than two pages at once', async () => {
      const widget = await mount({ pageSize: 3 });
      const open = new Set<Call>();
      let most = 0;
      platform.pause = async (call) => {
        if (!call.query.has('offset')) return;
        open.add(call);
        // One that was given up is not open any more, though its answer is still to come.
        most = Math.max(most, [...open].filter(({ signal }) => !signal.aborted).length);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        open.delete(call);
      };
      scroll(widget, 0.5);
      await until('the middle is there', () => isFilled(widget));
      expect(most).to.equal(2);
    });

    it('ends a request for a place that was left', async () => {
      const widget = await mount();
      platform.on('GET', '/tasks', ({ query }) =>
        Number(query.get('offset')) > 80_000 ? new Promise(() => undefined) : undefined,
      );
      scroll(widget, 0.95);
      await until('it asks', () => offsets().length === 1);
      scroll(widget, 0.5);
      await until(
        'the request is ended',
        () =>
          platform.called('GET', '/tasks').find(({ query }) => Number(query.get('offset')) > 80_000)?.signal.aborted,
      );
      await until('the middle is there', () => isFilled(widget));
    });

    it('does not grow, however far it is scrolled', async () => {
      const widget = await mount();
      const count = () => {
        const walker = document.createTreeWalker(frame(widget), NodeFilter.SHOW_ALL);
        let nodes = 0;
        while (walker.nextNode()) nodes += 1;
        return nodes;
      };
      scroll(widget, 0.3);
      await until('rows are there', () => isFilled(widget));
      const before = count();
      for (let step = 1; step <= 30; step += 1) {
        scroll(widget, ((step * 7) % 10) / 10 + step / 400);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      scroll(widget, 0.31);
      await until('rows are there', () => isFilled(widget));
      expect(count()).to.be.at.most(before + 40);
      expect(rows(widget).length).to.be.at.most(inView(widget).length + 8);
    });

    it('shows what it has again without asking', async () => {
      const widget = await mount();
      scroll(widget, 0.5);
      await until('the middle is there', () => isFilled(widget) && offsets().length > 0);
      scroll(widget, 0);
      await until('the top is there', () => row(widget, 1) && isFilled(widget));
      // What lies beside the middle may still be on its way; nothing of the top is asked for again.
      expect(offsets().filter((offset) => Number(offset) < 40_000)).to.deep.equal([]);
    });

    it('says so when rows cannot be had, and fetches them on request', async () => {
      const widget = await mount();
      let failing = true;
      platform.on('GET', '/tasks', ({ query }) => (failing && query.has('offset') ? problem(500, 'no') : undefined));
      scroll(widget, 0.5);
      await reads(widget, '平台出错了');
      failing = false;
      await press(widget, '再试一次');
      await until('the middle is there', () => isFilled(widget));
      expect(text(widget)).not.to.include('平台出错了');
    });

    it('goes by share where the list is higher than browsers can draw, and still row by row by hand', async () => {
      platform.many = 300_000;
      const widget = await mount();
      expect(frame(widget).scrollHeight).to.be.below(17_800_000);
      scroll(widget, 1);
      await until('the last is there', () => row(widget, 300_000) && isFilled(widget));
      scroll(widget, 0.5);
      await until('the middle is there', () => isFilled(widget));
      const first = Number(inView(widget)[0]?.dataset['id']?.slice(-6));
      expect(first).to.be.within(149_000, 151_000);
      const height = rows(widget)[0]?.offsetHeight ?? 0;
      frame(widget).scrollTop += height;
      await until('it went on by one', () => Number(inView(widget)[0]?.dataset['id']?.slice(-6)) === first + 1);
    });
  });

  describe('by keyboard', () => {
    it('goes to the very last and back, row by row and screen by screen', async () => {
      const widget = await mount();
      row(widget, 1)?.querySelector<HTMLElement>('.open')?.focus();
      key(widget, 'End');
      const last = await hasFocus(widget, MANY);
      expect(last?.getAttribute('aria-posinset')).to.equal('90262');
      expect(last?.getAttribute('aria-setsize')).to.equal('90262');
      key(widget, 'k');
      await hasFocus(widget, MANY - 1);
      key(widget, 'PageUp');
      await until('it went up', () => Number(focused(widget)?.closest('li')?.dataset['id']?.slice(-6)) < MANY - 3);
      key(widget, 'Home');
      await hasFocus(widget, 1);
      key(widget, 'j');
      await hasFocus(widget, 2);
      key(widget, 'PageDown');
      await until('it went down', () => Number(focused(widget)?.closest('li')?.dataset['id']?.slice(-6)) > 4);
      expect(inView(widget)).to.include(focused(widget)?.closest('li'));
    });

    it('keeps focus in the list while the row that has it is out of sight, and gives it back', async () => {
      const widget = await mount();
      row(widget, 2)?.querySelector<HTMLElement>('.open')?.focus();
      scroll(widget, 0.5);
      await until('the middle is there', () => isFilled(widget) && !row(widget, 2));
      expect(focused(widget)).to.equal(frame(widget));
      scroll(widget, 0);
      await hasFocus(widget, 2);
      scroll(widget, 0.9);
      await until('it is elsewhere', () => isFilled(widget) && !row(widget, 2));
      key(widget, 'ArrowDown');
      await hasFocus(widget, 3);
    });

    it('keeps focus with its task while the rows move by a little', async () => {
      const widget = await mount();
      row(widget, 6)?.querySelector<HTMLElement>('.open')?.focus();
      const height = row(widget, 6)?.offsetHeight ?? 0;
      frame(widget).scrollTop = height * 4;
      await until('it moved', () => !row(widget, 1));
      expect(focused(widget)?.closest('li')?.dataset['id']).to.equal(taskId(6));
    });

    it('opens a task, and comes back to it on Escape', async () => {
      const widget = await mount();
      row(widget, 1)?.querySelector<HTMLElement>('.open')?.focus();
      key(widget, 'End');
      await hasFocus(widget, MANY);
      row(widget, MANY)?.querySelector<HTMLElement>('.open')?.click();
      await until('the heading has focus', () => focused(widget)?.id === 'detail-heading');
      key(widget, 'Escape');
      await hasFocus(widget, MANY);
    });

    it('is one stop of Tab wherever it stands', async () => {
      const widget = await mount();
      scroll(widget, 0.5);
      await until('the middle is there', () => isFilled(widget));
      const stops = findAll(widget, '.open').filter(({ tabIndex }) => tabIndex === 0);
      expect(stops).to.have.length(1);
      expect(inView(widget)).to.include(stops[0]?.closest('li'));
    });
  });

  describe('live changes', () => {
    const goTo = async (widget: TaskList, n: number) => {
      const first = rows(widget)[0]?.getBoundingClientRect().height ?? 0;
      frame(widget).scrollTop = (n - 1) * first;
      await until(`task ${n} is there`, () => isFilled(widget) && row(widget, n));
    };

    it('changes a row in its place, and dims one that left', async () => {
      const widget = await mount();
      await goTo(widget, 41_200);
      const before = inView(widget).map(({ dataset }) => dataset['id']);
      platform.change(taskId(41_202), {
        state: 'claimed',
        assignee: { label: '昌州街道网格员', me: false },
        actions: [],
      });
      await until('the row says so', () => row(widget, 41_202)?.innerText.includes('昌州街道网格员在办'));
      platform.change(taskId(41_203), { state: 'verified', actions: [] });
      await until('the row is dimmed', () => row(widget, 41_203)?.classList.contains('gone'));
      expect(inView(widget).map(({ dataset }) => dataset['id'])).to.deep.equal(before);
    });

    it('announces new tasks without moving a row, and shows them on top on request', async () => {
      const widget = await mount();
      await goTo(widget, 41_200);
      const before = row(widget, 41_200)?.getBoundingClientRect().top;
      platform.add(makeTask(95_001, { dueIn: 5 }));
      platform.add(makeTask(95_002, { dueIn: 6 }));
      // A change far away is nothing new.
      platform.change(taskId(70_000), { address: '昌龙大道 1 号' });
      await reads(widget, '2 条新任务');
      expect(row(widget, 41_200)?.getBoundingClientRect().top).to.equal(before);
      expect(text(widget)).to.include('第 41,200–');
      await press(widget, '2 条新任务');
      await hasFocus(widget, 95_001);
      expect(row(widget, 95_001)?.getAttribute('aria-posinset')).to.equal('1');
      expect(text(widget)).to.include('共 90,264 条');
      expect(
        inView(widget)
          .map(({ dataset }) => Number(dataset['id']?.slice(-6)))
          .slice(0, 4),
      ).to.deep.equal([95_001, 95_002, 1, 2]);
    });

    it('skips nothing and shows nothing twice when tasks leave elsewhere', async () => {
      const widget = await mount();
      await goTo(widget, 1020);
      // Nobody says so, and what the platform counts shifts.
      [3, 400, 401, 700].forEach((n) => platform.takeAway(n));
      for (let n = 1020; n <= 1130; n += 5) await goTo(widget, n);
      for (let n = 1130; n >= 820; n -= 5) await goTo(widget, n);
      expect(offsets().length).to.be.below(12);
    });

    it('ends at its top when tasks have left there', async () => {
      const widget = await mount();
      // Far enough that the top is let go.
      for (let n = 1; n <= 760; n += 20) await goTo(widget, n);
      platform.takeAway(3);
      const asked = offsets().length;
      for (let n = 760; n >= 20; n -= 5) await goTo(widget, n);
      scroll(widget, 0);
      await until('the top is there', () => row(widget, 1) && row(widget, 4));
      expect(
        inView(widget)
          .map(({ dataset }) => Number(dataset['id']?.slice(-6)))
          .slice(0, 4),
      ).to.deep.equal([1, 2, 4, 5]);
      expect(row(widget, 1)?.getAttribute('aria-posinset')).to.equal('1');
      expect(text(widget)).to.include('共 90,261 条');
      expect(offsets().length - asked).to.be.within(1, 7);
    });

    it('says over the rows what became of a command, and moves none of them', async () => {
      const widget = await mount();
      await goTo(widget, 41_200);
      const before = inView(widget).map((one) => one.getBoundingClientRect().top);
      platform.on('POST', /\/claim$/, () =>
        problem(409, 'already_claimed', { assignee: { label: '昌州街道网格员', me: false } }),
      );
      row(widget, 41_202)?.querySelector<HTMLElement>('.act button')?.click();
      await reads(widget, '昌州街道网格员刚刚领取了这项任务。');
      expect(inView(widget).map((one) => one.getBoundingClientRect().top)).to.deep.equal(before);
      const said = () => findAll(widget, '.notice').filter((one) => one.checkVisibility());
      expect(said()).to.have.length(1);
      await press(widget, '关闭');
      expect(said()).to.have.length(0);
    });

    it('keeps its place and its focus when it is read again', async function () {
      this.timeout(20_000);
      const widget = await mount();
      await goTo(widget, 41_200);
      row(widget, 41_203)?.querySelector<HTMLElement>('.open')?.focus();
      const before = row(widget, 41_203)?.getBoundingClientRect().top;
      platform.takeAway(41_204);
      platform.down = true;
      platform.cut();
      await until('it says so', () => text(widget).includes('网络不通'), 6_000);
      platform.down = false;
      dispatchEvent(new Event('online'));
      await until('it is dimmed', () => row(widget, 41_204)?.classList.contains('gone'), 6_000);
      expect(row(widget, 41_203)?.getBoundingClientRect().top).to.equal(before);
      await widget.reload();
      await until('it is gone', () => !row(widget, 41_204) && row(widget, 41_205));
      expect(focused(widget)?.closest('li')).not.to.equal(null);
      expect(text(widget)).to.include('第 41,');
    });

    it('keeps what was scrolled to while it was being read again', async () => {
      const widget = await mount();
      await widget.reload();
      const isTop = ({ path, query }: Call) => path === '/tasks' && !query.has('offset');
      let answer: (() => void) | undefined;
      const held = new Promise<void>((resolve) => (answer = resolve));
      platform.pause = (call) => (isTop(call) ? held : Promise.resolve());
      const before = platform.calls.filter(isTop).length;
      platform.tasks.push(makeTask(95_001, { dueIn: 5 }));
      // It does not say what changed.
      platform.emit({ type: 'task.changed', subject: taskId(95_001), data: { command: 'created' } });
      await until('it is read again', () => platform.calls.filter(isTop).length > before);
      await goTo(widget, 41_200);
      answer?.();
      await reads(widget, '1 条新任务');
      expect(row(widget, 41_200)).not.to.equal(undefined);
      expect(isFilled(widget)).to.equal(true);
    });

    it('keeps the opened task when its row is scrolled away', async () => {
      const widget = await mount();
      row(widget, 2)?.querySelector<HTMLElement>('.open')?.click();
      await reads(widget, '行人容易踩空');
      for (const share of [0.2, 0.4, 0.6, 0.8, 0.3, 0.5, 0.7, 0.9, 0.1, 0.25, 0.35, 0.45, 0.55, 0.65]) {
        scroll(widget, share);
        await until('rows are there', () => isFilled(widget));
      }
      expect(text(widget)).to.include('行人容易踩空');
      expect(row(widget, 2)).to.equal(undefined);
    });
  });

  describe('page by page', () => {
    it('shows one page after the other, and any of them on request', async () => {
      const widget = await mount({ paged: true });
      expect(find(widget, '.scroller')).to.equal(null);
      expect(rows(widget)).to.have.length(50);
      await press(widget, '下一页');
      await hasFocus(widget, 51);
      expect(rows(widget)).to.have.length(50);
      expect(text(widget)).to.include('第 51–100 条，共 90,262 条');
      const field = find<HTMLInputElement>(widget, 'input[type=number]');
      if (field) field.value = '1806';
      await press(widget, '跳转');
      await until('the last is there', () => row(widget, MANY));
      expect(rows(widget)).to.have.length(12);
      expect(
        button(widget, '下一页')?.ariaDisabled ?? button(widget, '下一页')?.getAttribute('aria-disabled'),
      ).to.equal('true');
      await press(widget, '上一页');
      await until('the one before is there', () => row(widget, MANY - 12));
    });
  });

  describe('its place in the page', () => {
    for (const scheme of ['light', 'dark'] as const) {
      it(`passes axe in ${scheme}, in the middle and while it waits`, async () => {
        document.documentElement.style.colorScheme = scheme;
        const widget = await mount();
        scroll(widget, 0.5);
        await until('the middle is there', () => isFilled(widget));
        expect(await violations(widget)).to.deep.equal([]);
        platform.on('GET', '/tasks', () => new Promise(() => undefined));
        scroll(widget, 0.2);
        await until('stand-ins are there', () => inView(widget).some(({ dataset }) => !dataset['id']));
        expect(await violations(widget)).to.deep.equal([]);
      });
    }

    for (const [width, elder] of [
      [280, false],
      [280, true],
      [1600, false],
      [1600, true],
    ] as const) {
      it(`has rows of one height, and nothing standing out, at ${width} px${elder ? ' in elder mode' : ''}`, async () => {
        platform.tasks = [
          makeTask(95_001, {
            dueIn: -5000,
            title: '九小场所自查发现灭火器过期二具、疏散通道堆放杂物、应急照明损坏，需要复查并督促整改到位',
            priority: 'urgent',
            state: 'started',
            assignee: { label: '昌元街道基层治理指挥中心值班员', me: false },
            address: '昌龙大道 128 号门前人行道靠近公交站台一侧',
          }),
        ];
        if (elder) {
          document.body.style.setProperty('--cq-text-size', '20px');
          document.body.style.setProperty('--cq-text-size-small', '18px');
          document.body.style.setProperty('--cq-line-height', '1.75');
          document.body.style.setProperty('--cq-target', '60px');
        }
        const widget = await mount({ width });
        const heights = rows(widget).map((one) => Math.round(one.getBoundingClientRect().height * 10));
        expect([...new Set(heights)]).to.have.length(1);
        const cut = rows(widget).filter((one) => one.scrollHeight > one.clientHeight + 1);
        expect(cut.map(({ innerText }) => innerText)).to.deep.equal([]);
        expect(find(widget, '.cq')?.scrollWidth).to.be.at.most(width);
        document.body.removeAttribute('style');
      });
    }

    it('stays at its row when the rows become higher', async () => {
      const widget = await mount();
      scroll(widget, 0.5);
      await until('the middle is there', () => isFilled(widget));
      const first = Number(inView(widget)[1]?.dataset['id']?.slice(-6));
      if (widget.parentElement) widget.parentElement.style.inlineSize = '320px';
      await until('it is narrow', () => isFilled(widget) && row(widget, first));
      expect(inView(widget)).to.include(row(widget, first));
    });

    it('comes back to its place after an opened task took the place of the list', async () => {
      const widget = await mount({ width: 320 });
      scroll(widget, 0.5);
      await until('the middle is there', () => isFilled(widget));
      const n = Number(inView(widget)[1]?.dataset['id']?.slice(-6));
      row(widget, n)?.querySelector<HTMLElement>('.open')?.click();
      await reads(widget, '返回列表');
      await press(widget, '返回列表');
      await until(
        'it is back',
        () => isFilled(widget) && inView(widget).some(({ dataset }) => dataset['id'] === taskId(n)),
      );
      await hasFocus(widget, n);
    });

    it('begins at the top of another queue', async () => {
      const widget = await mount();
      scroll(widget, 0.5);
      await until('the middle is there', () => isFilled(widget));
      await press(widget, '待领取');
      await until('the top is there', () => row(widget, 1) && isFilled(widget));
      expect(text(widget)).to.include('第 1–');
    });

    it('ends its requests when it leaves', async () => {
      const widget = await mount();
      platform.on('GET', '/tasks', () => new Promise(() => undefined));
      scroll(widget, 0.5);
      const asked = await until('it asks', () =>
        platform.called('GET', '/tasks').find(({ query }) => query.has('offset')),
      );
      widget.remove();
      await until('the request is ended', () => asked.signal.aborted);
    });
  });
});
