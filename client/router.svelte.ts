import { parseRoute, type Route } from './routes.ts';

/** The address bar as state: one current route, changed by links, by `go` and by the browser's own back and forward. */
class Router {
  #href = $state.raw(location.href);
  readonly #route = $derived(parseRoute(new URL(this.#href)));

  get route(): Route {
    return this.#route;
  }

  /** Goes to a path of this site. `replace` leaves no entry behind: for redirects and used-up links. */
  go(path: string, { replace = false }: { replace?: boolean } = {}): void {
    if (replace) history.replaceState(null, '', path);
    else history.pushState(null, '', path);
    this.#follow();
    scrollTo(0, 0);
  }

  /** Listens to the browser and to clicks on plain links. @returns what stops it */
  start(): () => void {
    const follow = () => this.#follow();
    const click = (event: MouseEvent) => this.#click(event);
    addEventListener('popstate', follow);
    addEventListener('hashchange', follow);
    document.addEventListener('click', click);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener('hashchange', follow);
      document.removeEventListener('click', click);
    };
  }

  #follow(): void {
    this.#href = location.href;
  }

  /** Only a plain click on a link of ours stays in the page; new tabs, downloads, other sites and the API are the browser's. */
  #click(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (
      link === null ||
      link.target !== '' ||
      link.hasAttribute('download') ||
      link.origin !== location.origin
    )
      return;
    if (link.pathname.startsWith('/api/')) return;
    if (link.hash !== '' && link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    this.go(link.pathname + link.search + link.hash);
  }
}

export const router = new Router();
