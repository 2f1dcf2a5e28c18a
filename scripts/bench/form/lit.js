/** The same form by Lit alone: native controls in one element, drawn as soon as it is defined. */
import { LitElement, html } from 'lit';

class BareForm extends LitElement {
  render() {
    return html`<form>
      <label>问题类别 <input type="search" placeholder="搜索" /></label>
      <label>
        类别
        <select>
          <option value="2101">井盖破损或缺失</option>
        </select>
      </label>
      <label>发生了什么？ <textarea rows="4"></textarea></label>
      <label>照片 <input type="file" multiple /></label>
      <button>下一步</button>
    </form>`;
  }
}
customElements.define('bare-form', BareForm);
