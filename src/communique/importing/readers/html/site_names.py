"""Names that sites give to classes and ids of what they put round a text.

They are a habit and no standard, so a name counts only where it ends with such a word, words for
boxes and places aside: `main-menu`, `shareBar_top`, `block-breadcrumb`; not `social-policy`.
"""

from __future__ import annotations

import re

_ROUND = """
    breadcrumbs? crumbs? pathway you-are-here sei-in briciole
    cookies? cookie-(?:banner|bar|consent|law|notice|policy|info|message|popup|overlay|settings)
    gdpr consent eu-cookie-compliance ccpa onetrust iubenda
    share sharing shares? sharer share-this sharethis sharedaddy addtoany a2a addthis social
    socials
    social-(?:media|share|sharing|links?|icons?|buttons?|networks?) condividi follow-us
    (?:mega|main|sub|side|site|top|footer|primary|secondary|mobile|burger|drop-?down|off-?canvas)-?menu
    menu menus nav navs navi navbar navigation subnav topnav sidenav mainnav mega offcanvas
    sidebar side-bar rail right-rail left-rail
    footer site-footer page-footer foot copyright copyrights
    back-?link go-?back torna-indietro (?:detail|article|news|page)-back
    pager pagination paginator paging (?:post|page|entry|nav)-(?:navigation|pagination) nav-links
    (?:prev|previous)-next next-prev adjacent-posts?
    related related-(?:posts?|news|articles?|content|links?|items?|stories|documents?)
    jp-relatedposts
    see-also read-also leggi-anche (?:most|more)-(?:read|popular|viewed|recent|news) more-news
    recent-(?:posts?|news|comments?|articles?) latest-(?:posts?|news|articles?) popular trending
    comments comment-(?:form|list|respond|area|section|wrapper) respond commentform disqus-thread
    newsletter subscribe subscription signup sign-up mailing-list
    skip skip-?links? skip-to-(?:main|content|main-content) skiptocontent salta-contenuto
    search search-?(?:form|box|bar|field|block|toggle) ricerca cerca
    toolbar topbar top-bar utility utilities
    keywords tags tag-?(?:list|cloud|links?) tagcloud post-tags? entry-tags? cat-links
    tags-links taxonomy
    ad ads advert adverts advertisement banner-ad sponsor sponsored
    popup pop-up modal lightbox overlay alert-bar
    lang languages? language-?(?:switch|switcher|selector|chooser|menu|nav|bar|list)
    lang-?(?:switch|switcher|selector|menu|nav) langswitch wpml-ls wpml polylang pll
    back-?to-?top to-?top scroll-?to-?top scroll-?top go-?top torna-su backtop
    print print-?(?:link|button|page|this|me) printfriendly pdf-(?:link|button|icon) stampa
    page-(?:tools?|actions?|options?) article-(?:tools?|actions?|options?) tools actions
    accessibility accessibility-(?:bar|tools?|toolbar|menu) font-?(?:size|resizer) resizer
    login log-in user-(?:menu|login) feedback rating ratings rate vote survey like-button
    colophon counterparts? permalink anchor headerlink heading-anchor
    widget-area weather ticker chat chatbot whatsapp
"""
_BESIDE = """
    caption captions wp-caption-text figcaption image-caption photo-caption img-caption didascalia
    caption-text media-caption foto-caption
    byline by-line author authors posted-by author-(?:name|info|box|bio|vcard) vcard autore
    topline kicker occhiello eyebrow overline pre-?title
    credit credits photo-credits? image-credits? source
    (?:entry|post|article|news|item|page|blog|content|story|node|press)-(?:meta|meta-data|info|details)
    metadata meta meta-info submitted
    (?:data-)?(?:di-)?pubblicazione pubblicato data-(?:news|notizia|articolo|comunicato)
    posted posted-(?:on|in|at|date) published published-(?:on|at|date) pub-?date
    publish(?:ed|ing)?-date
    publication-date release-date date-(?:published|posted|created|modified|updated)
    (?:post|news|entry|article|blog|item|story|press)-date created modified updated
    last-?(?:updated?|modified)
    entry-(?:footer|categories) post-(?:categories|category|footer) category-(?:label|link|name)
    views? views-count view-count hits post-views reading-time read-time time-to-read
    article-views? visualizzazioni
"""
_BOXES = """
    list lists block blocks wrap wrapper container cont area region section row box bar inner
    outer
    content body group links? items? icons? buttons? widget widgets top bottom main left right
    header
    title heading label text holder panel module component element mobile desktop small large
    primary secondary first second third last site page web global static sticky fixed new
"""
_NEGATED = frozenset(("has", "no", "with", "without", "not", "is", "hide", "hidden", "show", "js"))


def _ends(words: str) -> re.Pattern[str]:
    boxes = "|".join(_BOXES.split())
    return re.compile(rf"(?:^|-)(?:{'|'.join(words.split())})(?:-(?:{boxes}))*$")


_ROUND_NAME, _BESIDE_NAME = _ends(_ROUND), _ends(_BESIDE)


def is_round(given: str) -> bool:
    """Whether classes and ids name a menu, a banner, a share line or the like."""
    return any(_ROUND_NAME.search(name) for name in _names(given))


def is_beside(given: str) -> bool:
    """Whether they name a caption, a byline, a date of publication or the like."""
    return any(_BESIDE_NAME.search(name) for name in _names(given))


def _names(given: str) -> list[str]:
    """Each name in small letters, its words parted by hyphens."""
    names = []
    for name in given[:2_000].split():
        parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|[_\W]+", "-", name).strip("-").lower()
        if parted and not _NEGATED.intersection(parted.split("-")[:-1]):
            names.append(parted[:100])
    return names
