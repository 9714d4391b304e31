/// The fixed parts of the page: frame, style and script. Texts of entries reach the page as text nodes only, never as markup.
enum HTMLPage {
  /// The header with search and filters, and the place where entries appear; `title` is escaped already.
  static func frame(title: String, kinds: [(value: String, label: String)]) -> String {
    let options = kinds.map { "<option value=\"\($0.value)\">\($0.label)</option>" }.joined()
    return """
      <header>
      <h1>\(title)</h1>
      <p id="about"></p>
      <form role="search">
      <label>查找 <input id="query" type="search" placeholder="汉字或拼音，按 / 进入" autocomplete="off"></label>
      <label>类别 <select id="kind"><option value="">全部</option>\(options)</select></label>
      <label>日期 <input id="date" type="text" inputmode="numeric" placeholder="2023-06-29" size="11"></label>
      <label>排序 <select id="order"><option value="name">音序</option><option value="count">提及次数</option>
      <option value="last">末见日期</option></select></label>
      <button type="reset">清除</button>
      </form>
      <p id="count" role="status" aria-live="polite"></p>
      </header>
      <main id="list"></main>
      <p id="more"><button type="button">显示更多</button></p>
      <noscript><p>本页需要启用脚本才能查找和显示条目。</p></noscript>

      """
  }

  static let style = """
    :root { color-scheme: light dark; --line: #8886; --mark: #b5482a; --soft: #8881; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 58rem; padding: 0 1rem 3rem; line-height: 1.7;
      font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
    header { position: sticky; top: 0; background: Canvas; border-bottom: 1px solid var(--line); padding-bottom: .4rem; }
    h1 { font-size: 1.4rem; margin: .6rem 0 0; }
    #about, #count { margin: .1rem 0; font-size: .85rem; opacity: .8; }
    form { display: flex; flex-wrap: wrap; gap: .4rem 1rem; }
    input, select, button { font: inherit; padding: .15rem .4rem; max-width: 100%; }
    article { border-bottom: 1px solid var(--line); padding: .8rem .4rem; overflow-wrap: anywhere; }
    article:focus { outline: 2px solid var(--mark); outline-offset: -2px; }
    h2 { font-size: 1.15rem; margin: 0; }
    h2 small { font-weight: normal; font-size: .8rem; opacity: .75; margin-left: .6rem; }
    p { margin: .3rem 0; }
    .tag { border: 1px solid var(--line); border-radius: .6rem; padding: 0 .5rem; font-size: .75rem; }
    .source { font-size: .8rem; opacity: .8; }
    .strength { color: var(--mark); font-size: .8rem; margin-right: .4rem; }
    svg { display: block; width: 100%; margin: .4rem 0; background: var(--soft); }
    svg text { font-size: 12px; fill: currentColor; }
    svg .bar { fill: var(--mark); }
    svg .seen { fill: var(--mark); opacity: .55; }
    svg line { stroke: currentColor; opacity: .25; }
    .wrong { outline: 2px solid var(--mark); }
    .none { text-align: center; opacity: .8; padding: 2rem 0; }
    #more { text-align: center; }
    @media (max-width: 30rem) {
      header { position: static; }
      form label { width: 100%; display: flex; gap: .5rem; align-items: baseline; white-space: nowrap; }
      form input, form select { flex: 1; min-width: 0; }
    }
    @media print {
      form, #more, #count { display: none; }
      header { position: static; }
      article { break-inside: avoid; padding: .4rem 0; }
      a { color: inherit; text-decoration: none; }
      svg { print-color-adjust: exact; }
    }

    """

  static let script = #"""
    'use strict';
    const data = JSON.parse(document.getElementById('data').textContent);
    const kinds = {};
    for (const option of document.querySelectorAll('#kind option')) kinds[option.value] = option.textContent;
    const documents = new Map((data.documents || []).map(d => [d.id, d]));
    const strengths = { curated: '编定', explains: '释义', describes: '说明', used: '用例' };
    const statuses = { current: '末见时在任', acting: '代理', former: '曾任', nominated: '拟任' };
    const relations = { broader: '上位', narrower: '下位', related: '相关' };
    const query = document.getElementById('query'), kind = document.getElementById('kind');
    const date = document.getElementById('date'), order = document.getElementById('order');
    const list = document.getElementById('list'), form = document.querySelector('form');
    const more = document.getElementById('more'), count = document.getElementById('count');
    const step = 100;
    let found = [], shown = 0;

    // Kinds nothing is of need no choice.
    const present = new Set(data.entries.map(entry => entry.kind));
    for (const option of [...kind.options]) if (option.value && !present.has(option.value)) option.remove();

    // Pinyin is compared without tones and spaces, whole and by initials, from any of the first syllables on.
    const plain = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
    const keys = new Map(data.entries.map(entry => {
      const words = [], sounds = [];
      for (const form of entry.forms || []) {
        words.push(form.text.toLowerCase());
        if (!form.pinyin) continue;
        const syllables = plain(form.pinyin).split(/[\s'’-]+/).filter(Boolean);
        for (let start = 0; start < Math.min(syllables.length, 8); start++) {
          const rest = syllables.slice(start);
          sounds.push(rest.join(''), rest.map(s => s[0]).join(''));
        }
      }
      for (const tenure of entry.tenures || []) words.push(tenure.post.toLowerCase());
      return [entry, { words, sounds, name: plain((entry.forms[0].pinyin || entry.forms[0].text)) }];
    }));
    const seen = entry => (entry.mentions && entry.mentions.lastSeen) || '';
    const times = entry => (entry.mentions && entry.mentions.count) || 0;
    const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
    const byName = (a, b) => compare(keys.get(a).name, keys.get(b).name) || compare(a.id, b.id);
    const orders = {
      name: byName,
      count: (a, b) => times(b) - times(a) || byName(a, b),
      last: (a, b) => compare(seen(b), seen(a)) || byName(a, b),
    };

    function element(name, text, attributes) {
      const node = document.createElement(name);
      if (text !== undefined) node.textContent = text;
      for (const key in attributes || {}) node.setAttribute(key, attributes[key]);
      return node;
    }
    function drawn(name, attributes, text) {
      const node = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const key in attributes) node.setAttribute(key, attributes[key]);
      if (text !== undefined) node.textContent = text;
      return node;
    }
    // Only web addresses and paths below this page; nothing that runs.
    function address(source) {
      const document = documents.get(source.document);
      if (document && document.url && /^https?:\/\//.test(document.url)) return document.url;
      if (document && document.path && !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(document.path)) {
        return document.path.split('/').map(encodeURIComponent).join('/');
      }
    }
    function cite(source) {
      const place = source.line ? ` 第${source.line}行第${source.column}字` : '';
      const document = documents.get(source.document);
      const text = (source.citation || (document && document.title) || '') + place + (source.date ? ' ' + source.date : '');
      const target = address(source);
      return target ? element('a', text, { href: target, rel: 'noreferrer' }) : element('span', text);
    }
    function sources(values) {
      const node = element('span', '', { class: 'source' });
      for (const source of values) node.append(' 〔', cite(source), '〕');
      return node;
    }

    // A date as a number of years; a year or a month alone begins, or ends, with its first, or last, day.
    function year(text, isEnd) {
      if (!text) return undefined;
      const [y, m, d] = text.split('-').map(Number);
      if (!m) return y + (isEnd ? 1 : 0);
      return y + (m - 1 + (d ? (d - (isEnd ? 0 : 1)) / 31 : isEnd ? 1 : 0)) / 12;
    }
    function span(tenure) {
      const start = year(tenure.from) ?? year(tenure.firstSeen) ?? year(tenure.notBefore);
      const end = year(tenure.to, true) ?? year(tenure.lastSeen, true) ?? year(tenure.notAfter, true);
      return start === undefined && end === undefined ? undefined : [start ?? end, Math.max(end ?? start, start ?? end)];
    }
    function when(tenure) {
      const parts = [];
      if (tenure.from) parts.push(tenure.from + ' 起');
      if (tenure.to) parts.push('至 ' + tenure.to);
      if (tenure.notBefore) parts.push('不早于 ' + tenure.notBefore);
      if (tenure.notAfter) parts.push('不晚于 ' + tenure.notAfter);
      if (tenure.firstSeen) parts.push('语料见于 ' + tenure.firstSeen
        + (tenure.lastSeen && tenure.lastSeen !== tenure.firstSeen ? ' 至 ' + tenure.lastSeen : ''));
      return parts.join('，') || '日期不详';
    }
    // What ended before the day the page holds for is held no more, whatever it was when last seen.
    function status(tenure) {
      const end = tenure.to || tenure.notAfter, isOver = end && (!data.asOf || end <= data.asOf);
      return statuses[isOver && tenure.status !== 'nominated' ? 'former' : tenure.status];
    }
    // Places are percentages, so that words keep their size at any width.
    function timeline(tenures) {
      const dated = tenures.map(t => [t, span(t)]).filter(([, s]) => s);
      if (!dated.length) return undefined;
      const first = Math.floor(Math.min(...dated.map(([, s]) => s[0])));
      const last = Math.max(first + 1, Math.ceil(Math.max(...dated.map(([, s]) => s[1]))));
      const height = 26 * dated.length + 22, x = y => 2 + (y - first) / (last - first) * 96;
      const svg = drawn('svg', { height, role: 'img', class: 'timeline' });
      svg.append(drawn('title', {}, '任职时间：' + dated.map(([t]) => t.post + ' ' + when(t)).join('；')));
      const every = Math.max(1, Math.ceil((last - first) / 6));
      for (let y = first; y <= last; y += every) {
        svg.append(drawn('line', { x1: x(y) + '%', x2: x(y) + '%', y1: 0, y2: height - 18 }));
        const anchor = y === first ? 'start' : x(y) > 94 ? 'end' : 'middle';
        svg.append(drawn('text', { x: x(y) + '%', y: height - 5, 'text-anchor': anchor }, y));
      }
      dated.forEach(([tenure, [start, end]], row) => {
        const known = tenure.from || tenure.to ? 'bar' : 'seen', top = 26 * row + 18;
        if (x(end) - x(start) < 2) {
          svg.append(drawn('circle', { class: known, cx: (x(start) + x(end)) / 2 + '%', cy: top + 3, r: 4 }));
        } else {
          svg.append(drawn('rect', { class: known, x: x(start) + '%', y: top, height: 6, width: x(end) - x(start) + '%' }));
        }
        const isLate = x(start) > 45;
        svg.append(drawn('text', { x: (isLate ? x(end) : x(start)) + '%', y: 26 * row + 13,
          'text-anchor': isLate ? 'end' : 'start' }, tenure.post));
      });
      return svg;
    }
    function months(values) {
      const number = text => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
      const first = number(values[0].month), last = number(values[values.length - 1].month);
      const most = Math.max(...values.map(v => v.count)), width = 96 / (last - first + 1);
      const svg = drawn('svg', { height: 66, role: 'img', class: 'months' });
      svg.append(drawn('title', {}, '各月提及次数：' + values.map(v => `${v.month} ${v.count}`).join('，')));
      for (const value of values) {
        const height = value.count / most * 44, thick = Math.min(width * .8, 4);
        const bar = drawn('rect', { class: 'bar', x: 2 + (number(value.month) - first + .5) * width - thick / 2 + '%',
          y: 48 - height, width: thick + '%', height });
        bar.append(drawn('title', {}, `${value.month} ${value.count}`));
        svg.append(bar);
      }
      svg.append(drawn('text', { x: '2%', y: 62 }, values[0].month));
      svg.append(drawn('text', { x: '98%', y: 62, 'text-anchor': 'end' }, values[values.length - 1].month));
      svg.append(drawn('text', { x: '50%', y: 62, 'text-anchor': 'middle' }, `一月至多 ${most} 次`));
      return svg;
    }

    function card(entry) {
      const node = element('article', undefined, { id: entry.id, tabindex: '0' });
      const [name, ...others] = entry.forms;
      const title = element('h2', name.text);
      if (name.pinyin) title.append(element('small', name.pinyin));
      node.append(title);
      const line = element('p');
      line.append(element('span', kinds[entry.kind] || entry.kind, { class: 'tag' }), ' ', entry.subjectField || '');
      if (others.length) line.append(' 又作：' + others.map(f => f.text).join('、'));
      node.append(line);
      for (const definition of entry.definitions || []) {
        const p = element('p');
        p.append(element('span', strengths[definition.strength], { class: 'strength' }), definition.text);
        if (definition.source) p.append(sources([definition.source]));
        node.append(p);
      }
      if (entry.tenures) {
        const drawing = timeline(entry.tenures);
        if (drawing) node.append(drawing);
        for (const tenure of entry.tenures) {
          const p = element('p', `${tenure.post}（${status(tenure)}；${when(tenure)}）`);
          p.append(sources(tenure.sources || []));
          node.append(p);
        }
      }
      if (entry.responsible) node.append(element('p', '负责：' + entry.responsible.join('、')));
      const mentions = entry.mentions;
      if (mentions && mentions.count) {
        const dates = mentions.firstSeen ? `，首见 ${mentions.firstSeen}，末见 ${mentions.lastSeen || mentions.firstSeen}` : '';
        node.append(element('p', `提及 ${mentions.count} 次，${mentions.documents} 篇${dates}`, { class: 'source' }));
        // One month alone is said in words.
        if (mentions.byMonth && mentions.byMonth.length > 1) node.append(months(mentions.byMonth));
      }
      for (const form of entry.forms) {
        // The sources of a post quote the same sentences.
        for (const context of entry.tenures ? [] : form.contexts || []) {
          const p = element('p', '例：' + context.text);
          if (context.source) p.append(sources([context.source]));
          node.append(p);
        }
      }
      if (entry.references) {
        const p = element('p');
        for (const reference of entry.references) {
          const link = element('a', reference.name || reference.target, { href: '#' + reference.target });
          link.addEventListener('click', () => reveal(reference.target));
          p.append(`${relations[reference.relation]}：`, link, ' ');
        }
        node.append(p);
      }
      for (const link of entry.links || []) {
        const p = element('p');
        p.append(/^https?:\/\//.test(link.url)
          ? element('a', link.text || link.url, { href: link.url, rel: 'noreferrer' }) : link.url);
        node.append(p);
      }
      for (const note of entry.notes || []) node.append(element('p', note, { class: 'source' }));
      return node;
    }

    // An entry is of a day when nothing dated in it lies wholly after or before that day.
    function isOf(entry, day) {
      const at = year(day), end = year(day, true);
      if (entry.tenures && entry.tenures.some(span)) {
        return entry.tenures.some(t => {
          const dates = span(t);
          return dates && dates[0] < end && (dates[1] > at || !t.to);
        });
      }
      const first = year(entry.mentions && entry.mentions.firstSeen);
      return first === undefined || first < end;
    }
    // What is looked for stands in the address, so that a view can be kept and sent.
    const fields = [['q', query], ['kind', kind], ['date', date], ['order', order]];
    function remember() {
      const words = new URLSearchParams();
      for (const [name, input] of fields) if (input.value && input.value !== 'name') words.set(name, input.value);
      // A page opened from a file may not be allowed to change its address.
      try { history.replaceState(null, '', location.pathname + (String(words) ? '?' + words : '')); } catch {}
    }
    function update() {
      const text = query.value.trim().toLowerCase(), sounds = plain(text).replace(/[\s'’-]+/g, '');
      const written = date.value.trim(), isDay = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(written);
      date.classList.toggle('wrong', written !== '' && !isDay);
      date.setAttribute('aria-invalid', written !== '' && !isDay);
      found = data.entries.filter(entry => {
        const key = keys.get(entry);
        return (!kind.value || entry.kind === kind.value) && (!isDay || isOf(entry, written))
          && (!text || key.words.some(word => word.includes(text))
            || (sounds && key.sounds.some(sound => sound.startsWith(sounds))));
      });
      found.sort(orders[order.value] || byName);
      list.replaceChildren();
      if (!found.length) list.append(element('p', '没有找到。换个写法，或清除筛选。', { class: 'none' }));
      shown = 0;
      show(step);
    }
    function show(limit) {
      const part = document.createDocumentFragment();
      for (const entry of found.slice(shown, shown + limit)) part.append(card(entry));
      shown = Math.min(found.length, shown + limit);
      list.append(part);
      more.hidden = shown >= found.length;
      count.textContent = `${found.length} 条` + (shown < found.length ? `，显示前 ${shown} 条` : '');
    }
    function reveal(id) {
      if (!found.some(entry => entry.id === id)) {
        clear();
      }
      const index = found.findIndex(entry => entry.id === id);
      if (index >= shown) show(index - shown + 1);
      const node = document.getElementById(id);
      if (node) node.focus();
    }
    function clear() {
      query.value = kind.value = date.value = '';
      update();
      remember();
    }
    document.addEventListener('keydown', event => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const cards = [...list.children], index = cards.indexOf(document.activeElement);
      if (event.key === '/' && !/INPUT|SELECT/.test(document.activeElement.tagName)) {
        event.preventDefault();
        query.focus();
      } else if (event.key === 'Escape') {
        clear();
        query.focus();
      } else if ((event.key === 'ArrowDown' || event.key === 'Enter') && document.activeElement === query && cards[0]) {
        event.preventDefault();
        cards[0].focus();
      } else if (index >= 0 && (event.key === 'ArrowDown' || event.key === 'j')) {
        event.preventDefault();
        if (!cards[index + 1]) show(step);
        (list.children[index + 1] || cards[index]).focus();
      } else if (index >= 0 && (event.key === 'ArrowUp' || event.key === 'k')) {
        event.preventDefault();
        (cards[index - 1] || query).focus();
      }
    });
    for (const [, input] of fields) input.addEventListener('input', () => { update(); remember(); });
    form.addEventListener('submit', event => event.preventDefault());
    form.addEventListener('reset', event => { event.preventDefault(); clear(); });
    more.firstElementChild.addEventListener('click', () => show(step));
    window.addEventListener('beforeprint', () => show(found.length));
    document.getElementById('about').textContent =
      [data.description, data.asOf ? '截至 ' + data.asOf : ''].filter(Boolean).join('；');
    const asked = new URLSearchParams(location.search);
    for (const [name, input] of fields) if (asked.has(name)) input.value = asked.get(name);
    if (order.value === '') order.value = 'name';
    update();
    if (location.hash) reveal(decodeURIComponent(location.hash.slice(1)));

    """#
}
