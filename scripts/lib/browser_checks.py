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
    element.getBoundingClientRect().right > width + 0.5 && !scrolls(element));
  return [`${root.scrollWidth} px wide`, ...wide.slice(0, 3).map(element =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ` +
    (element.textContent ?? '').trim().slice(0, 40))];
}"""
BACKGROUND = "() => getComputedStyle(document.body).backgroundColor"
# Loads the captions as a player would and gives the times of the cues, in milliseconds.
CUES = """() => new Promise(resolve => {
  const track = document.querySelector('track');
  track.addEventListener('error', () => resolve(null));
  track.addEventListener('load', () => resolve([...track.track.cues].map(cue =>
    [Math.round(cue.startTime * 1000), Math.round(cue.endTime * 1000)])));
  track.track.mode = 'hidden';
})"""


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
    """One page, opened anew for each width and colour scheme."""

    def __init__(self, browser, path, axe, screenshots, outcome):
        self.browser, self.path, self.axe, self.screenshots, self.outcome = browser, path, axe, screenshots, outcome

    def run(self):
        for width in (NARROW, WIDE):
            for scheme in SCHEMES:
                self.open(width, scheme, lambda page: self.look(page, width, scheme))
        self.open(SHEET, "dark", self.on_paper)

    def open(self, width, scheme, body):
        """Opens the page in a context that has no network, and tells what it says and asks for."""
        context = self.browser.new_context(viewport={"width": width, "height": HEIGHT}, color_scheme=scheme)
        context.set_default_timeout(TIME_LIMIT)
        page, said, address = context.new_page(), [], self.path.resolve().as_uri()
        page.on("console", lambda line: said.append(f"console {line.type}: {line.text}"))
        page.on("pageerror", lambda error: said.append(f"script error: {error}"))

        def answer(route):
            url = route.request.url
            if url == address or url.startswith("data:"):
                return route.continue_()
            said.append(f"asks for {url[:100]}")
            return route.abort()

        context.route("**/*", answer)
        try:
            page.goto(address, wait_until="load")
            found = body(page)
            self.outcome.take(self.path, found[0], said + found[1])
        except Error as error:
            self.outcome.take(self.path, f"Chromium, {width} px, {scheme}", said + [str(error)[:300]])
        finally:
            context.close()

    def look(self, page, width, scheme):
        faults = [f"sticks out at {width} px: {part}" for part in page.evaluate(OVERFLOW, width)]
        if self.screenshots:
            self.screenshots.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=self.screenshots / f"{self.path.stem}_{width}_{scheme}.png", full_page=True)
        page.evaluate(self.axe)
        for violation in page.evaluate("() => axe.run()")["violations"]:
            for node in violation["nodes"][:5]:
                faults.append(f"axe {violation['id']} ({scheme}): {violation['help']}: {node['html'][:120]} "
                              f"{reason(node)}")
        return f"Chromium and axe-core, {width} px, {scheme}", faults

    def on_paper(self, page):
        """Printed from a dark screen, the page is light and fits the sheet."""
        page.emulate_media(media="print", color_scheme="dark")
        faults = [f"sticks out on A4: {part}" for part in page.evaluate(OVERFLOW, SHEET)]
        ground = page.evaluate(BACKGROUND)
        numbers = [float(number) for number in re.findall(r"[\d.]+", ground)]
        if len(numbers) == 3 and min(numbers) < 240:
            faults.append(f"is printed on a dark ground, {ground}")
        return "Chromium, on paper", faults


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
    loaded = loaded_cues(browser, path.read_bytes())
    if loaded is None:
        return ["Chromium cannot load it as a track"]
    if len(loaded) != len(read):
        return [f"webvtt-py reads {len(read)} cues, Chromium {len(loaded)}"]
    return ["webvtt-py and Chromium read other times"] if [tuple(cue) for cue in loaded] != read else []


def loaded_cues(browser, captions):
    context = browser.new_context()
    context.set_default_timeout(TIME_LIMIT)
    stage = "<!DOCTYPE html><title>Captions</title><video><track src='/captions.vtt' default></video>"
    context.route("**/*", lambda route: route.fulfill(body=captions, content_type="text/vtt")
                  if route.request.url.endswith(".vtt") else route.fulfill(body=stage, content_type="text/html"))
    try:
        page = context.new_page()
        page.goto(f"{STAGE}/", wait_until="commit")
        return page.evaluate(CUES)
    finally:
        context.close()


def milliseconds(time):
    """A time of a caption, [hh:]mm:ss.ttt."""
    whole, fraction = time.split(".")
    seconds = 0
    for part in whole.split(":"):
        seconds = 60 * seconds + int(part)
    return 1000 * seconds + int(fraction)
