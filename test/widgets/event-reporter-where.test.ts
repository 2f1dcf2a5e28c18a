import '@digital-cq/widgets/define';
import type { Capabilities, EventReporter } from '@digital-cq/widgets';
import type { LocatedArea, Point } from '@digital-cq/sdk/types';
import { convertPoint } from '@digital-cq/sdk/coordinates';
import { expect } from 'chai';
import { FakePlatform, json, problem } from './support/fake-platform.js';
import { button, cleanUp, fill, find, findAll, press, reads, stage, text, until, violations } from './support/mount.js';

/** A picture of one pixel, which stands in for a tile; the address says which. */
const TILE =
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1' data-at='{z}-{x}-{y}'/>`.replaceAll(
    ' ',
    '%20',
  );
const HERE: Point = { lng: 105.5943, lat: 29.4052, crs: 'GCJ02', accuracyM: 18 };

const YUPING: LocatedArea = {
  area: {
    code: '500153001001',
    name: '玉屏社区居民委员会',
    level: 'community',
    kind: 'statutory',
    childCount: 0,
    path: [
      { code: '50', name: '重庆市', level: 'city' },
      { code: '500153', name: '荣昌区', level: 'district' },
      { code: '500153001', name: '昌元街道', level: 'township' },
      { code: '500153001001', name: '玉屏社区居民委员会', level: 'community' },
    ],
  },
  grid: { code: '500153001001-001', name: '第一网格' },
};

describe('<cq-event-reporter> where it is', () => {
  let platform: FakePlatform;

  beforeEach(() => {
    platform = new FakePlatform();
    platform.on('POST', '/areas/locate', () => json(YUPING));
    platform.on('GET', /^\/areas\/\d+$/, () =>
      json({ ...YUPING.area, code: '500153', bounds: { west: 105.4, south: 29.3, east: 105.8, north: 29.5 } }),
    );
  });
  afterEach(cleanUp);

  async function mount(
    { area = '500153', ...capabilities }: Pick<Capabilities, 'locate' | 'findPlaces'> & { area?: string } = {},
    settings: Partial<EventReporter> = {},
  ): Promise<EventReporter> {
    const host = document.createElement('cq-platform');
    host.client = platform.client;
    host.capabilities = capabilities;
    const widget = document.createElement('cq-event-reporter');
    widget.area = area;
    Object.assign(widget, settings);
    host.append(widget);
    stage(1000).append(host);
    await until('the second step is there', () => widget.shadowRoot && find(widget, '#place'));
    return widget;
  }

  const value = (widget: EventReporter, id: string) =>
    find<HTMLInputElement | HTMLSelectElement>(widget, `#${id}`)?.value;

  async function type(widget: EventReporter, typed: string): Promise<HTMLInputElement> {
    const field = await until('there is a search', () => find<HTMLInputElement>(widget, '#place'));
    field.focus();
    field.value = typed;
    field.dispatchEvent(new Event('input'));
    await widget.updateComplete;
    return field;
  }

  async function key(target: EventTarget, widget: EventReporter, name: string): Promise<boolean> {
    const left = target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    await widget.updateComplete;
    return left;
  }

  const options = (widget: EventReporter) =>
    findAll(widget, '[role=option]').map((option) => option.innerText.replace(/\s+/g, ' ').trim());

  describe('by name', () => {
    for (const typed of ['玉屏', 'yuping', 'Yu Ping', 'ypsq', '昌元街道玉屏']) {
      it(`finds the community by “${typed}”, and what it lies in`, async () => {
        const widget = await mount();
        await until('the places are there', () => findAll(widget, '#township option').length > 3);
        await type(widget, typed);
        await until('it is found', () => options(widget).includes('玉屏社区 昌元街道'));
      });
    }

    it('fills the lists from the keyboard, as choosing in them does, and never sends the form', async () => {
      const widget = await mount();
      await until('the places are there', () => findAll(widget, '#township option').length > 3);
      const field = await type(widget, 'chang');
      await until('both are found', () => options(widget).length === 2);
      expect(field.getAttribute('aria-expanded')).to.equal('true');
      const active = () => find(widget, `#${field.getAttribute('aria-activedescendant')}`)?.innerText.trim();
      expect(active()).to.equal('昌元街道');
      await key(field, widget, 'ArrowDown');
      expect(active()).to.equal('昌州街道');
      await key(field, widget, 'ArrowDown');
      await key(field, widget, 'ArrowUp');
      expect(active()).to.equal('昌州街道');
      expect(await key(field, widget, 'Enter')).to.equal(false);
      expect(value(widget, 'township')).to.equal('500153002');
      expect(field.value).to.equal('昌州街道');
      expect(field.getAttribute('aria-expanded')).to.equal('false');
      await fill(widget, 'township', '500153001');
      await fill(widget, 'community', '500153001002');
      expect(field.value).to.equal('昌元街道宝城社区');
    });

    it('finds shops and houses by the page’s own map service, and fills in all that it knows of one', async () => {
      const asked: unknown[] = [];
      const widget = await mount({
        findPlaces: async (query, { within }) => {
          asked.push([query, within]);
          const point = { lng: 105.5943, lat: 29.4052, crs: 'CGCS2000' } as const;
          return [
            { name: '玉屏农贸市场', address: '昌龙大道 88 号', areaCode: '500153001', point },
            { name: '玉屏桥' },
          ];
        },
      });
      await until('the places are there', () => findAll(widget, '#township option').length > 3);
      await type(widget, '玉');
      const field = await type(widget, '玉屏');
      await until('all are found', () => options(widget).length === 3);
      expect(options(widget)).to.deep.equal(['玉屏社区 昌元街道', '玉屏农贸市场 昌龙大道 88 号', '玉屏桥']);
      expect(asked).to.deep.equal([['玉屏', '500153']]);
      await key(field, widget, 'ArrowDown');
      await key(field, widget, 'Enter');
      expect(value(widget, 'address')).to.equal('昌龙大道 88 号');
      expect(value(widget, 'landmark')).to.equal('玉屏农贸市场');
      expect(value(widget, 'township')).to.equal('500153001');
      await until('the community of the point is filled in', () => value(widget, 'community') === '500153001001');
      await type(widget, '玉屏');
      await until('all are found', () => options(widget).length === 3);
      findAll(widget, '[role=option]')[2]?.click();
      await until('its name is the address', () => value(widget, 'address') === '玉屏桥');
      expect(value(widget, 'landmark')).to.equal('');
      await until('the position of the other is gone', () => button(widget, '使用我现在的位置'));
    });

    it('finds what areas are called where the page’s map service fails', async () => {
      const widget = await mount({ findPlaces: () => Promise.reject(new Error('quota')) });
      await until('the places are there', () => findAll(widget, '#township option').length > 3);
      await type(widget, '玉屏');
      await until('it is found', () => options(widget).includes('玉屏社区 昌元街道'));
      await type(widget, '没有这个地方');
      await reads(widget, '没有找到');
    });

    it('chooses by a press, and closes without choosing on Escape and when the field is left', async () => {
      const widget = await mount();
      await until('the places are there', () => findAll(widget, '#township option').length > 3);
      const field = await type(widget, '玉屏');
      await until('it is found', () => options(widget).length === 1);
      await key(field, widget, 'Escape');
      expect(options(widget)).to.have.length(0);
      await type(widget, '玉屏');
      field.blur();
      await widget.updateComplete;
      expect(options(widget)).to.have.length(0);
      expect(value(widget, 'township')).to.equal('');
      await type(widget, '玉屏');
      find(widget, '[role=option]')?.click();
      await until('it is filled in', () => value(widget, 'community') === '500153001001');
      expect(value(widget, 'township')).to.equal('500153001');
    });

    it('says when nothing is found, and takes “not sure” all the same', async () => {
      const widget = await mount();
      await until('the places are there', () => findAll(widget, '#township option').length > 3);
      await type(widget, '天安门');
      await reads(widget, '没有找到“天安门”');
      await fill(widget, 'township', 'unsure');
      expect(value(widget, 'place')).to.equal('');
    });

    it('asks the platform where no district is known yet, and says which district each is in', async () => {
      platform.on('GET', '/areas', ({ query }) =>
        query.get('q') === 'yuping'
          ? json({ items: [{ ...YUPING.area, pinyin: 'yuping shequ' }], nextCursor: null })
          : undefined,
      );
      const widget = await mount({ area: '50' });
      await type(widget, 'yuping');
      await until('it is found', () => options(widget).includes('玉屏社区 荣昌区'));
      const { query } = platform.called('GET', '/areas').findLast(({ query: asked }) => asked.has('q')) ?? {};
      expect(query?.get('within')).to.equal('50');
      find(widget, '[role=option]')?.click();
      await until('all three are filled in', () => value(widget, 'community') === '500153001001');
      expect(value(widget, 'district')).to.equal('500153');
    });

    it('offers only what the page serves', async () => {
      const widget = await mount({ area: '500153001' });
      await until('the communities are there', () => findAll(widget, '#community option').length === 3);
      expect(findAll(widget, '#township option').map((option) => option.textContent)).to.not.include('昌州街道');
      await type(widget, 'changzhou');
      await reads(widget, '没有找到');
    });

    it('is there without network from the last visit', async () => {
      const first = await mount();
      await until('the places are there', () => findAll(first, '#township option').length > 3);
      first.closest('cq-platform')?.remove();
      platform.on('GET', /^\/areas/, () => {
        throw new TypeError('Failed to fetch');
      });
      const second = await mount();
      await type(second, '玉屏');
      await until('it is found', () => options(second).includes('玉屏社区 昌元街道'));
    });
  });

  describe('by position', () => {
    it('fills in township and community, says where it is with its grid, and lets both be changed', async () => {
      const widget = await mount({ locate: () => Promise.resolve(HERE) });
      await press(widget, '使用我现在的位置');
      await reads(widget, '在昌元街道玉屏社区 第一网格。 已经在下面选好，不对可以改。');
      expect(find(widget, '.position')?.getAttribute('role')).to.equal('status');
      expect(text(widget)).to.include('误差约 18 米');
      expect([value(widget, 'township'), value(widget, 'community')]).to.deep.equal(['500153001', '500153001001']);
      expect(platform.called('POST', '/areas/locate')[0]?.body).to.deep.equal({ point: HERE });
      await fill(widget, 'community', '500153001002');
      expect(value(widget, 'community')).to.equal('500153001002');
      expect(text(widget)).to.include('误差约 18 米');
    });

    it('fills in no more than the position is sure of', async () => {
      const widget = await mount({ locate: () => Promise.resolve({ ...HERE, accuracyM: 900 }) });
      await press(widget, '使用我现在的位置');
      await until('the township is filled in', () => value(widget, 'township') === '500153001');
      expect(value(widget, 'community')).to.equal('');
    });

    it('warns where the position is not served here, and fills in nothing', async () => {
      platform.on('POST', '/areas/locate', () =>
        json({
          area: { ...YUPING.area, code: '500105', path: [{ code: '500105', name: '江北区', level: 'district' }] },
        }),
      );
      const widget = await mount({ locate: () => Promise.resolve(HERE) });
      await press(widget, '使用我现在的位置');
      await reads(widget, '这个位置在江北区，不在本页面受理的范围内');
      expect(value(widget, 'township')).to.equal('');
    });

    it('keeps the position where nobody knows what lies there, or the platform does not answer', async () => {
      for (const answer of [() => json({}), () => problem(503, 'unavailable')]) {
        platform.on('POST', '/areas/locate', answer);
        const widget = await mount({ locate: () => Promise.resolve(HERE) });
        await press(widget, '使用我现在的位置');
        await reads(widget, '没能认出这里属于哪个村或社区，请在下面选。');
        expect(text(widget)).to.include('误差约 18 米');
        widget.closest('cq-platform')?.remove();
      }
    });

    it('leads to the other ways where the position cannot be read, and keeps the focus', async () => {
      const widget = await mount({ locate: () => Promise.reject(new Error('no')) });
      find(widget, '#position')?.focus();
      await press(widget, '使用我现在的位置');
      await reads(widget, '这台设备现在读不到位置。可以在地图上标、在下面选，或者只写地址。');
      expect(widget.shadowRoot?.activeElement?.id).to.equal('position');
    });

    it('that comes late is not for the next report', async () => {
      let arrive: (point: Point) => void = () => undefined;
      const arrived = new Promise<Point>((resolve) => (arrive = resolve));
      const widget = await mount({ locate: () => arrived });
      await press(widget, '使用我现在的位置');
      widget.reset();
      arrive(HERE);
      await fill(widget, 'address', '别处');
      expect(text(widget)).not.to.include('误差约 18 米');
      expect(platform.called('POST', '/areas/locate')).to.deep.equal([]);
      await press(widget, '使用我现在的位置');
      await reads(widget, '误差约 18 米');
    });

    it('can be taken back', async () => {
      const widget = await mount({ locate: () => Promise.resolve(HERE) });
      await press(widget, '使用我现在的位置');
      await reads(widget, '误差约 18 米');
      await press(widget, '去掉位置');
      expect(text(widget)).to.not.include('误差约 18 米');
      await until('the focus stays near', () => widget.shadowRoot?.activeElement?.id === 'position');
    });
  });

  it('says why no township can be chosen before its district is', async () => {
    const widget = await mount({ area: '50' });
    const township = await until('there is a field', () => find<HTMLSelectElement>(widget, '#township'));
    expect(township.disabled).to.equal(true);
    expect(find(widget, `#${township.getAttribute('aria-describedby')}`)?.innerText).to.include('先选区县');
    await until('districts can be chosen', () => find(widget, '#district option[value="500153"]'));
    await fill(widget, 'district', '500153');
    await until('it can be chosen', () => !township.disabled);
    expect(find(widget, '#township-hint')).to.equal(null);
  });

  describe('on the map', () => {
    async function open(widget: EventReporter): Promise<HTMLElement> {
      await press(widget, '在地图上标出来');
      await until('the map is drawn', () => find(widget, '#map .blank.leaflet-tile-loaded'));
      return until('there is a map', () => find(widget, '#map'));
    }

    const marked = () => platform.called('POST', '/areas/locate').map(({ body }) => body);

    it('is not loaded until it is wanted, and not there at all where the page does without', async () => {
      const widget = await mount({}, { map: 'off' });
      await reads(widget, '使用我现在的位置');
      expect(button(widget, '在地图上标出来')).to.equal(undefined);
      expect(find(widget, '#map')).to.equal(null);
    });

    it('works without tiles, by keys alone: says the middle, marks it, and fills in what lies there', async () => {
      const widget = await mount();
      const map = await open(widget);
      expect([map.getAttribute('role'), map.tabIndex]).to.deep.equal(['application', 0]);
      expect(map.getAttribute('aria-label')).to.include('方向键移动');
      await reads(widget, '没有底图');
      map.focus();
      await key(map, widget, 'ArrowRight');
      await reads(widget, '地图正中：东经 105.');
      const before = /东经 ([\d.]+)°/.exec(text(widget))?.[1];
      await key(map, widget, '+');
      await key(map, widget, 'ArrowRight');
      await until('the middle is another', () => /东经 ([\d.]+)°/.exec(text(widget))?.[1] !== before);
      expect(await key(map, widget, 'Enter')).to.equal(false);
      await reads(widget, '已在地图上标记位置');
      await reads(widget, '在昌元街道玉屏社区 第一网格。');
      expect(value(widget, 'community')).to.equal('500153001001');
      expect(find(widget, '#map .pin')).to.not.equal(null);
      expect(marked()).to.have.length(1);
      expect(marked()[0]).to.have.nested.property('point.crs', 'CGCS2000');
    });

    it('puts the mark where it is pressed', async () => {
      const widget = await mount();
      const map = await open(widget);
      const { left, top, width, height } = map.getBoundingClientRect();
      const at = { clientX: left + width / 4, clientY: top + height / 4, bubbles: true, composed: true };
      map.dispatchEvent(new MouseEvent('mousedown', at));
      map.dispatchEvent(new MouseEvent('mouseup', at));
      map.dispatchEvent(new MouseEvent('click', at));
      await reads(widget, '已在地图上标记位置');
      const pin = await until('there is a pin', () => find(widget, '#map .pin'));
      const tip = pin.getBoundingClientRect();
      const now = map.getBoundingClientRect();
      expect(tip.left - now.left).to.be.closeTo(width / 4, 1.5);
      expect(tip.top - now.top).to.be.closeTo(height / 4, 1.5);
    });

    it('shows the page’s tiles in their order, and whose they are', async () => {
      const widget = await mount({}, { tiles: `${TILE} ${TILE}`, tilesAttribution: '天地图 审图号 GS(2025)0000号' });
      await open(widget);
      await until('tiles are shown', () => findAll(widget, 'img.leaflet-tile-loaded').length > 1);
      expect(find(widget, '#map .leaflet-tile-pane')?.children).to.have.length(3);
      expect(text(widget)).to.include('审图号 GS(2025)0000号');
      expect(text(widget)).to.not.include('没有底图');
      expect(find<HTMLImageElement>(widget, 'img.leaflet-tile')?.src).to.match(/data-at='\d+-\d+-\d+'/);
    });

    it('says when tiles do not come; marks still count', async () => {
      const widget = await mount({}, { tiles: 'data:image/png,none?{z}{x}{y}' });
      await open(widget);
      await reads(widget, '底图没有加载出来，标记仍然有效。');
      await press(widget, '标在正中');
      await reads(widget, '已在地图上标记位置');
    });

    it('shows a position at its place in the system of the tiles, and marks in that system', async () => {
      const widget = await mount({ locate: () => Promise.resolve(HERE) }, { mapCrs: 'GCJ02' });
      await press(widget, '使用我现在的位置');
      await reads(widget, '误差约 18 米');
      const map = await open(widget);
      await until('it is marked', () => find(widget, '#map .pin'));
      await key(map, widget, 'ArrowRight');
      await key(map, widget, 'ArrowLeft');
      await key(map, widget, 'Enter');
      await until('the middle is marked', () => marked().length === 2);
      expect(marked()[1]).to.have.nested.property('point.crs', 'GCJ02');
    });

    it('stands at the same place for tiles of either system', async () => {
      const offset = async (mapCrs: 'CGCS2000' | 'GCJ02', point: Point) => {
        const widget = await mount({ locate: () => Promise.resolve(point) }, { mapCrs });
        await press(widget, '使用我现在的位置');
        const map = await open(widget);
        const pin = await until('it is marked', () => find(widget, '#map .pin'));
        const x = pin.getBoundingClientRect().left - map.getBoundingClientRect().left;
        widget.closest('cq-platform')?.remove();
        return x;
      };
      const wgs = convertPoint(HERE, 'WGS84');
      expect(await offset('GCJ02', HERE)).to.be.closeTo(await offset('GCJ02', wgs), 1);
      expect(await offset('CGCS2000', HERE)).to.be.closeTo(await offset('CGCS2000', wgs), 1);
    });

    it('draws the outline that the page gives, and leaves out what is none', async () => {
      const ring = [[105.5, 29.3], [105.7, 29.3], [105.6, 29.5], [105.5, 29.3]]; // prettier-ignore
      const outline = { type: 'Polygon', coordinates: [ring] };
      const widget = await mount({}, { mapOptions: { outline } });
      await open(widget);
      await until('it is drawn', () => find(widget, '#map path[stroke]'));
      widget.mapOptions = { outline: { type: 'Nonsense' } };
      await until('it is gone', () => !find(widget, '#map path[stroke]'));
    });

    it('comes back after the widget was moved in the page', async () => {
      const widget = await mount();
      await open(widget);
      const host = widget.closest('cq-platform');
      stage(600).append(host ?? widget);
      await until('the map is drawn again', () => find(widget, '#map .blank.leaflet-tile-loaded'));
    });

    it('is closed again', async () => {
      const widget = await mount();
      await open(widget);
      await press(widget, '收起地图');
      expect(find(widget, '#map')).to.equal(null);
      expect(button(widget, '在地图上标出来')?.ariaExpanded).to.equal('false');
    });
  });

  it('sends the landmark, the position as given and the community', async () => {
    const widget = await mount({ locate: () => Promise.resolve(HERE) }, { category: '2101' });
    await fill(widget, 'description', '井盖破损');
    await press(widget, '使用我现在的位置');
    await reads(widget, '误差约 18 米');
    await until('the area is filled in', () => value(widget, 'community') === '500153001001');
    await fill(widget, 'landmark', '公交站旁');
    await press(widget, '提交上报');
    await reads(widget, '已收到');
    expect(platform.called('POST', '/incidents')[0]?.body).to.have.deep.property('location', {
      areaCode: '500153001001',
      landmark: '公交站旁',
      point: HERE,
    });
  });

  it('has nothing that axe finds, with the list open and with the map open', async () => {
    const widget = await mount();
    await until('the places are there', () => findAll(widget, '#township option').length > 3);
    await type(widget, 'chang');
    await until('both are found', () => options(widget).length === 2);
    expect(await violations(widget)).to.deep.equal([]);
    await press(widget, '在地图上标出来');
    await until('the map is drawn', () => find(widget, '#map .blank.leaflet-tile-loaded'));
    expect(await violations(widget)).to.deep.equal([]);
  });
});
