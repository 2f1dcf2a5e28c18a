import '@digital-cq/widgets/define';
import type { EventReporter } from '@digital-cq/widgets';
import { expect } from 'chai';
import { FakePlatform, problem } from './support/fake-platform.js';
import { cleanUp, find, reads, stage, text, until } from './support/mount.js';

describe('a plain form on a page with widgets.css and no script', () => {
  afterEach(() => document.body.replaceChildren());

  /** Label, its field and the button, as browsers lay them out. */
  async function lay(styles = ''): Promise<{ label: DOMRect; field: DOMRect; button: DOMRect }> {
    const frame = document.createElement('iframe');
    Object.assign(frame.style, { inlineSize: '320px', blockSize: '600px' });
    frame.srcdoc = `<!doctype html>
      <link rel="stylesheet" href="/packages/widgets/dist/widgets.css" />
      <style>${styles}</style>
      <cq-event-reporter>
        <form slot="form">
          <input type="hidden" name="key" />
          <label>发生了什么？ <textarea name="description"></textarea></label>
          <label>地址 <input name="address" /></label>
          <button>提交上报</button>
        </form>
      </cq-event-reporter>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const box = (selector: string) => {
      const found = frame.contentDocument?.querySelector(selector);
      if (!found) throw new Error(`There is no ${selector}.`);
      return found.getBoundingClientRect();
    };
    return { label: box('label:has(input)'), field: box('[name=address]'), button: box('button') };
  }

  it('has its fields under their names, as wide as the page allows and high enough for a finger', async () => {
    const { label, field, button } = await lay();
    expect(field.top).to.be.above(label.top + 10);
    expect([field.left, field.width]).to.deep.equal([label.left, label.width]);
    expect(field.height).to.be.at.least(44);
    expect(button.height).to.be.at.least(44);
    expect(button.top).to.be.above(field.bottom + 8);
  });

  it('looks otherwise where the page says so in the simplest of rules', async () => {
    const { field } = await lay('input { inline-size: 5em; min-block-size: 20px; block-size: 20px; }');
    expect(field.height).to.equal(20);
    expect(field.width).to.be.below(120);
  });
});

describe('<cq-event-reporter> around a plain form', () => {
  let platform: FakePlatform;

  beforeEach(() => (platform = new FakePlatform()));
  afterEach(cleanUp);

  /** The element as a page has it: a form inside, somebody perhaps typing already, the platform yet to come. */
  async function mount(area = '500153'): Promise<{ widget: EventReporter; field: (name: string) => HTMLInputElement }> {
    const widget = document.createElement('cq-event-reporter');
    widget.area = area;
    const form = document.createElement('form');
    for (const name of ['category', 'description', 'area', 'address', 'name', 'phone']) {
      form.append(Object.assign(document.createElement('input'), { name, ariaLabel: name }));
    }
    form.append(Object.assign(document.createElement('button'), { textContent: 'send' }));
    widget.append(form);
    stage().append(widget);
    await widget.updateComplete;
    const field = (name: string) => {
      const found = form.elements.namedItem(name);
      if (!(found instanceof HTMLInputElement)) throw new Error(`The form has no field ${name}.`);
      return found;
    };
    return { widget, field };
  }

  const isShown = (element: Element) => element.getClientRects().length > 0;
  const draft = (widget: EventReporter, id: string) =>
    find<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(widget, `#${id}`)?.value;

  it('shows that form until its own is there, then its own in its place', async () => {
    const { widget, field } = await mount();
    expect(isShown(field('description'))).to.equal(true);
    widget.client = platform.client;
    await reads(widget, '哪一类问题');
    expect(isShown(field('description'))).to.equal(false);
  });

  it('takes over what was typed meanwhile, and leaves no field there twice', async () => {
    const { widget, field } = await mount();
    field('category').value = '2101';
    field('description').value = '井盖破损';
    field('area').value = '500153001';
    field('address').value = '昌龙大道';
    field('phone').value = '13800000000';
    widget.client = platform.client;
    await until('the address is there', () => draft(widget, 'address') === '昌龙大道');
    expect(draft(widget, 'description')).to.equal('井盖破损');
    await until('the township is chosen', () => draft(widget, 'township') === '500153001');
    expect(draft(widget, 'contactPhone')).to.equal('13800000000');
    expect(find(widget, '.group.chosen')?.textContent).to.include('井盖破损或缺失');
    expect(widget.querySelector('form')).to.equal(null);
  });

  it('takes nothing over that the page itself put into its form', async () => {
    const { widget, field } = await mount();
    field('address').defaultValue = '昌龙大道';
    const kinds = document.createElement('select');
    kinds.name = 'category';
    kinds.add(new Option('井盖破损或缺失', '2101'));
    field('category').replaceWith(kinds);
    widget.client = platform.client;
    await until('the address is asked for', () => draft(widget, 'address') !== undefined);
    expect(draft(widget, 'address')).to.equal('');
    expect(find(widget, '.group.chosen')).to.equal(null);
  });

  it('prefers what was typed now to an older draft, and keeps the rest of that', async () => {
    const first = await mount();
    first.field('description').value = '旧的说明';
    first.field('address').value = '旧的地址';
    first.widget.client = platform.client;
    await until('the draft is there', () => draft(first.widget, 'address') === '旧的地址');
    document.body.replaceChildren();

    const { widget, field } = await mount();
    field('description').value = '新的说明';
    widget.client = platform.client;
    await until('the address is there', () => draft(widget, 'address') === '旧的地址');
    expect(draft(widget, 'description')).to.equal('新的说明');
  });

  it('leaves a form alone while somebody is in it, from field to field too', async () => {
    const { widget, field } = await mount();
    field('description').focus();
    widget.client = platform.client;
    await until('the categories came', () => platform.called('GET', '/categories').length > 0);
    await widget.updateComplete;
    field('description').value = '写到一半';
    field('address').focus();
    await widget.updateComplete;
    expect(isShown(field('address'))).to.equal(true);
    expect(document.activeElement).to.equal(field('address'));
    field('address').blur();
    await reads(widget, '哪一类问题');
    expect(draft(widget, 'description')).to.equal('写到一半');
    expect(isShown(field('address'))).to.equal(false);
  });

  it('takes over after a press that began in the form and ended beside the widget', async () => {
    const { widget, field } = await mount();
    field('description').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    field('description').focus();
    widget.client = platform.client;
    await until('the categories came', () => platform.called('GET', '/categories').length > 0);
    // The click goes to what holds both ends of the way.
    document.body.click();
    field('description').blur();
    await reads(widget, '哪一类问题');
    expect(isShown(field('description'))).to.equal(false);
  });

  /** With somebody in the form, and all there that takes its place once they leave. */
  async function mountInUse(): Promise<{ widget: EventReporter; form: HTMLFormElement }> {
    const { widget, field } = await mount();
    const { form } = field('description');
    if (!form) throw new Error('There is no form.');
    field('description').focus();
    field('description').value = '写到一半';
    widget.client = platform.client;
    // Asked later than the first: what this one shows, that one could show, too.
    const second = document.createElement('cq-event-reporter');
    second.client = platform.client;
    widget.after(second);
    await reads(second, '哪一类问题');
    return { widget, form };
  }

  /** Presses as Safari does, which gives a pressed button no focus: the field loses it to nothing. */
  function press(form: HTMLFormElement, target: Element): void {
    target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    if (document.activeElement instanceof HTMLElement && form.contains(document.activeElement)) {
      document.activeElement.blur();
    }
  }

  it('lets a press on the form’s button come through, and the page go where the form is sent', async () => {
    const { widget, form } = await mountInUse();
    const [button] = form.getElementsByTagName('button');
    if (!button) throw new Error('The form has no button.');
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    press(form, button);
    await widget.updateComplete;
    expect(isShown(button)).to.equal(true);
    button.click();
    expect(sent).to.equal(1);
    await new Promise((resolve) => setTimeout(resolve));
    await widget.updateComplete;
    expect(isShown(button)).to.equal(true);
  });

  it('takes the form’s place after a press beside its fields', async () => {
    const { widget, form } = await mountInUse();
    press(form, form);
    await widget.updateComplete;
    expect(isShown(form)).to.equal(true);
    form.click();
    await reads(widget, '哪一类问题');
    expect(draft(widget, 'description')).to.equal('写到一半');
  });

  it('takes the form’s place after a press that became a scroll', async () => {
    const { widget, form } = await mountInUse();
    press(form, form);
    await widget.updateComplete;
    form.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true, composed: true }));
    await reads(widget, '哪一类问题');
  });

  it('takes an area outside the page’s own for none', async () => {
    const { widget, field } = await mount('500153002');
    field('area').value = '500105001';
    field('address').value = '某路';
    widget.client = platform.client;
    await until('the address is there', () => draft(widget, 'address') === '某路');
    expect(draft(widget, 'township')).not.to.equal('500105001');
  });

  it('keeps the form usable, with the reason above it, when the platform gives no categories', async () => {
    platform.on('GET', '/categories', () => problem(503, 'unavailable'));
    const { widget, field } = await mount();
    widget.client = platform.client;
    await reads(widget, '再试一次');
    expect(isShown(field('description'))).to.equal(true);
    expect(text(widget)).not.to.include('哪一类问题');
  });
});
