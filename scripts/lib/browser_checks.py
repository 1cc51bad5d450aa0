"""Checks in Debian's Chromium, driven by Playwright: pages as readers see them, captions as players load them."""
import re, shutil, sys

import webvtt
from playwright.sync_api import Error, sync_playwright

NARROW, WIDE = 360, 1280
HEIGHT = 900
# The width in CSS pixels that the stylesheet leaves on A4: 210 mm less two margins of 15 mm.
SHEET = 680
SCHEMES = ("light", "dark")
COMMANDS = ("chromium", "chromium-browser", "google-chrome")
# Captions have an origin of their own there; nothing of it exists outside this process.
STAGE = "http://captions.invalid"
TIME_LIMIT = 60_000
# The least value of each colour of a light ground, of 255.
LIGHT = 240
# Elements told of for each violation.
MOST_NODES = 5
# What reaches beyond the page, with the outermost elements that do; what scrolls inside its own frame does not.
OVERFLOW = """width => {
  const root = document.scrollingElement;
  if (root.scrollWidth <= width) return [];
  const scrolls = element => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== 'visible') return true;
    return false;
  };
  const wide = [...document.body.querySelectorAll('*')].filter(element =>
    Math.max(element.getBoundingClientRect().right,
             element.getBoundingClientRect().left + element.scrollWidth) > width + 0.5 && !scrolls(element));
  return [`${root.scrollWidth} px wide`, ...wide.slice(0, 3).map(element =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ` +
    (element.textContent ?? '').trim().slice(0, 40))];
}"""
BACKGROUND = "() => getComputedStyle(document.body).backgroundColor"
# Loads the captions as a player would and gives the times of the cues, in milliseconds; null where it cannot.
CUES = """limit => new Promise(resolve => {
  const element = document.querySelector('track');
  const loaded = () => resolve([...element.track.cues].map(cue =>
    [Math.round(cue.startTime * 1000), Math.round(cue.endTime * 1000)]));
  setTimeout(() => resolve(null), limit);
  element.addEventListener('error', () => resolve(null));
  element.addEventListener('load', loaded);
  element.track.mode = 'hidden';
  if (element.readyState === HTMLTrackElement.LOADED) loaded();
  if (element.readyState === HTMLTrackElement.ERROR) resolve(null);
})"""
CAPTION_TIME_LIMIT = 20_000


def check(pages, captions, packages, screenshots, outcome):
    if not pages and not captions:
        return
    program = next(filter(None, map(shutil.which, COMMANDS)), None)
    if program is None:
        sys.exit("no Chromium on PATH; run scripts/setup")
    axe = (packages / "axe_playwright_python" / "axe.min.js").read_text(encoding="utf-8")
    with sync_playwright() as driver:
        # Root may not use Chromium's sandbox; the pages are ours and their requests go nowhere.
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-dev-shm-usage"])
        try:
            for path in pages:
                PageCheck(browser, path, axe, screenshots, outcome).run()
            for path in captions:
                outcome.take(path, "webvtt-py and Chromium", caption_faults(browser, path))
        finally:
            browser.close()


class PageCheck:
    """One page, opened once and looked at in each width and colour scheme."""

    def __init__(self, browser, path, axe, screenshots, outcome):
        self.browser, self.path, self.axe, self.screenshots, self.outcome = browser, path, axe, screenshots, outcome
        self.said = []

    def run(self):
        context = self.browser.new_context(viewport={"width": NARROW, "height": HEIGHT}, color_scheme="light")
        context.set_default_timeout(TIME_LIMIT)
        context.route("**/*", self.answer)
        page = context.new_page()
        page.on("console", lambda line: self.said.append(f"console {line.type}: {line.text}"))
        page.on("pageerror", lambda error: self.said.append(f"script error: {error}"))
        try:
            page.goto(self.path.resolve().as_uri(), wait_until="load")
            page.evaluate(self.axe)
            for width in (NARROW, WIDE):
                for scheme in SCHEMES:
                    self.look(page, width, scheme)
            self.print(page)
            self.outcome.take(self.path, "Chromium: silent, asks for nothing", self.said)
        except Error as error:
            self.outcome.take(self.path, "Chromium", [*self.said, str(error)[:300]])
        finally:
            context.close()

    def answer(self, route):
        """Lets through the page itself and what it holds; there is no network for anything else."""
        url = route.request.url
        if url == self.path.resolve().as_uri() or url.startswith("data:"):
            return route.continue_()
        self.said.append(f"asks for {url[:100]}")
        return route.abort()

    def look(self, page, width, scheme):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.emulate_media(color_scheme=scheme)
        faults = [f"sticks out at {width} px: {part}" for part in page.evaluate(OVERFLOW, width)]
        if self.screenshots:
            self.screenshots.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=self.screenshots / f"{self.path.stem}_{width}_{scheme}.png", full_page=True)
        for violation in page.evaluate("() => axe.run()")["violations"]:
            for node in violation["nodes"][:MOST_NODES]:
                faults.append(f"axe {violation['id']} ({scheme}): {violation['help']}: {node['html'][:120]} "
                              f"{reason(node)}")
        self.outcome.take(self.path, f"axe-core and width, {width} px, {scheme}", faults)

    def print(self, page):
        """Printed from a dark screen, the page is light and fits the sheet."""
        page.set_viewport_size({"width": SHEET, "height": HEIGHT})
        page.emulate_media(media="print", color_scheme="dark")
        faults = [f"sticks out on A4: {part}" for part in page.evaluate(OVERFLOW, SHEET)]
        numbers = [float(number) for number in re.findall(r"[\d.]+", page.evaluate(BACKGROUND))]
        # Without a colour of its own the sheet shows through: rgba with alpha 0.
        if len(numbers) == 3 and min(numbers) < LIGHT:
            faults.append(f"is printed on a dark ground, {numbers}")
        self.outcome.take(self.path, "on paper", faults)


def reason(node):
    """What axe-core measured, such as a contrast."""
    checks = node["any"] + node["all"] + node["none"]
    return checks[0]["message"][:160] if checks else ""


def caption_faults(browser, path):
    """The cues as webvtt-py reads them must be those that Chromium loads."""
    try:
        read = [(milliseconds(cue.start), milliseconds(cue.end)) for cue in webvtt.read(str(path))]
    except (webvtt.errors.MalformedFileError, webvtt.errors.MalformedCaptionError, UnicodeDecodeError) as error:
        return [f"webvtt-py cannot read it: {error}"]
    written = path.read_text(encoding="utf-8").count("-->")
    if len(read) != written:
        return [f"{written} cues are written, webvtt-py reads {len(read)}"]
    if any(start >= end for start, end in read):
        return ["a cue ends before it begins"]
    loaded = loaded_cues(browser, path.read_bytes())
    if loaded is None:
        return ["Chromium cannot load it as a track"]
    if len(loaded) != len(read):
        return [f"webvtt-py reads {len(read)} cues, Chromium {len(loaded)}"]
    return ["webvtt-py and Chromium read other times"] if [tuple(cue) for cue in loaded] != read else []


def loaded_cues(browser, captions):
    context = browser.new_context()
    context.set_default_timeout(TIME_LIMIT)
    stage = "<!DOCTYPE html><title>Captions</title><video><track src='/captions.vtt'></video>"
    context.route("**/*", lambda route: route.fulfill(body=captions, content_type="text/vtt")
                  if route.request.url.endswith(".vtt") else route.fulfill(body=stage, content_type="text/html"))
    try:
        page = context.new_page()
        page.goto(f"{STAGE}/")
        return page.evaluate(CUES, CAPTION_TIME_LIMIT)
    finally:
        context.close()


def milliseconds(time):
    """A time of a caption, [hh:]mm:ss.ttt."""
    whole, fraction = time.split(".")
    seconds = 0
    for part in whole.split(":"):
        seconds = 60 * seconds + int(part)
    return 1000 * seconds + int(fraction)
