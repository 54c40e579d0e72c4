/* Serveur cle-valeur : poll(), une liste chainee, un tampon par client. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define MAXC 256

struct paire {
    char *cle, *valeur;
    struct paire *suivant;
};
static struct paire *liste;

struct client {
    char *buf;
    size_t n, cap;
};
static struct client etat[MAXC];
static struct pollfd fds[MAXC];
static int nb = 1;

static struct paire **chercher(const char *cle)
{
    struct paire **p = &liste;
    while (*p && strcmp((*p)->cle, cle) != 0)
        p = &(*p)->suivant;
    return p;
}

static int envoyer(int fd, const char *s, size_t n)
{
    while (n > 0) {
        ssize_t k = send(fd, s, n, 0);
        if (k <= 0)
            return -1;
        s += k;
        n -= k;
    }
    return 0;
}

static int repondre(int fd, const char *s)
{
    return envoyer(fd, s, strlen(s)) < 0 || envoyer(fd, "\n", 1) < 0 ? -1 : 0;
}

static int traiter(int fd, char *ligne)
{
    char *cle = strchr(ligne, ' ');
    if (!cle)
        return repondre(fd, "E");
    *cle++ = '\0';
    if (strcmp(ligne, "SET") == 0) {
        char *valeur = strchr(cle, ' ');
        if (!valeur || valeur == cle || !valeur[1])
            return repondre(fd, "E");
        *valeur++ = '\0';
        struct paire **p = chercher(cle);
        if (!*p) {
            *p = calloc(1, sizeof **p);
            (*p)->cle = strdup(cle);
        }
        free((*p)->valeur);
        (*p)->valeur = strdup(valeur);
        return repondre(fd, "OK");
    }
    struct paire **p = chercher(cle);
    if (strcmp(ligne, "GET") == 0)
        return repondre(fd, *p ? (*p)->valeur : "E");
    if (strcmp(ligne, "DEL") == 0 && *p) {
        struct paire *mort = *p;
        *p = mort->suivant;
        free(mort->cle);
        free(mort->valeur);
        free(mort);
        return repondre(fd, "OK");
    }
    return repondre(fd, "E");
}

/* 0 si le client est encore la */
static int lire(int i)
{
    struct client *c = &etat[i];
    char *fin;
    if (c->cap - c->n < 4096) {
        c->cap = c->cap ? 2 * c->cap : 8192;
        c->buf = realloc(c->buf, c->cap);
    }
    ssize_t k = recv(fds[i].fd, c->buf + c->n, c->cap - c->n, 0);
    if (k <= 0)
        return -1;
    c->n += k;
    while ((fin = memchr(c->buf, '\n', c->n)) != NULL) {
        size_t long_ligne = fin - c->buf + 1;
        *fin = '\0';
        if (fin > c->buf && fin[-1] == '\r')
            fin[-1] = '\0';
        if (traiter(fds[i].fd, c->buf) < 0)
            return -1;
        memmove(c->buf, c->buf + long_ligne, c->n - long_ligne);
        c->n -= long_ligne;
    }
    return 0;
}

static void oublier(int i)
{
    close(fds[i].fd);
    free(etat[i].buf);
    nb--;
    fds[i] = fds[nb];
    etat[i] = etat[nb];
}

int main(void)
{
    int s = socket(AF_INET, SOCK_STREAM, 0), un = 1;
    struct sockaddr_in ici = {.sin_family = AF_INET, .sin_port = htons(8810)};
    signal(SIGPIPE, SIG_IGN);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &un, sizeof un);
    if (bind(s, (struct sockaddr *)&ici, sizeof ici) < 0) {
        perror("bind");
        return 1;
    }
    listen(s, 16);
    fds[0].fd = s;
    fds[0].events = POLLIN;
    for (;;) {
        poll(fds, nb, -1);
        for (int i = nb - 1; i > 0; i--)
            if (fds[i].revents && lire(i) < 0)
                oublier(i);
        if (fds[0].revents & POLLIN && nb < MAXC) {
            memset(&etat[nb], 0, sizeof etat[nb]);
            fds[nb].fd = accept(s, NULL, NULL);
            fds[nb].events = POLLIN;
            fds[nb].revents = 0;
            nb++;
        }
    }
}
