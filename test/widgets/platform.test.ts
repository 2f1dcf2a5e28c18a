import '@digital-cq/widgets/define';
import { Platform, type TaskList } from '@digital-cq/widgets';
import { expect } from 'chai';
import { FakePlatform } from './support/fake-platform.js';
import { cleanUp, stage } from './support/mount.js';

describe('<cq-platform>', () => {
  const outer = new FakePlatform().client;
  const inner = new FakePlatform().client;
  afterEach(cleanUp);

  function platform(client = outer): Platform {
    const element = document.createElement('cq-platform');
    element.client = client;
    element.area = '500153';
    return element;
  }

  async function settled(...elements: (Platform | TaskList)[]): Promise<void> {
    for (const element of elements) await element.updateComplete;
  }

  it('gives its client and area to a widget inside, through shadow roots, and follows changes', async () => {
    const above = platform();
    const wrapper = document.createElement('div');
    const widget = document.createElement('cq-task-list');
    wrapper.attachShadow({ mode: 'open' }).append(widget);
    above.append(wrapper);
    stage().append(above);
    await settled(above, widget);
    expect(widget.activeClient).to.equal(outer);
    expect(widget.activeArea).to.equal('500153');
    above.client = inner;
    await settled(above);
    expect(widget.activeClient).to.equal(inner);
  });

  it('is left behind by a widget that moves to another', async () => {
    const [first, second] = [platform(), platform(inner)];
    const widget = document.createElement('cq-task-list');
    first.append(widget);
    stage().append(first, second);
    await settled(first, second, widget);
    second.append(widget);
    await settled(widget);
    expect(widget.activeClient).to.equal(inner);
    first.area = '500101';
    await settled(first);
    expect(widget.activeArea, 'the first says nothing any more').to.equal('500153');
  });

  it('gives way to a nearer one that is defined later', async () => {
    const above = platform();
    const late = document.createElement('cq-platform-late');
    const widget = document.createElement('cq-task-list');
    late.append(widget);
    above.append(late);
    stage().append(above);
    await settled(above, widget);
    expect(widget.activeClient).to.equal(outer);
    Platform.define('cq-platform-late');
    if (!(late instanceof Platform)) throw new Error('Not upgraded');
    late.client = inner;
    await settled(late, widget);
    expect(widget.activeClient).to.equal(inner);
    above.area = '500101';
    await settled(above);
    expect(widget.activeArea, 'the outer one says nothing any more').to.equal(undefined);
  });

  it('speaks the context protocol: anybody may ask once', async () => {
    const above = platform();
    stage().append(above);
    await settled(above);
    const heard: unknown[] = [];
    const request = Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
      context: Symbol.for('digital-cq.platform.1'),
      callback: (value: unknown) => heard.push(value),
    });
    above.appendChild(document.createElement('i')).dispatchEvent(request);
    above.area = '500101';
    await settled(above);
    expect(heard).to.have.length(1);
    expect(heard[0]).to.have.property('client', outer);
  });
});
