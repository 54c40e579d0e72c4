/* Serveur cle-valeur : un processus par client. */
#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

typedef struct noeud {
    char *cle;
    char *valeur;
    struct noeud *suite;
} noeud;

noeud *tete = NULL;

void repondre(FILE *f, char *ligne)
{
    char *cle = strchr(ligne, ' ');
    char *valeur = NULL;
    noeud **p = &tete;
    if (cle) {
        *cle++ = '\0';
        if (strcmp(ligne, "SET") == 0 && (valeur = strchr(cle, ' ')))
            *valeur++ = '\0';
        while (*p && strcmp((*p)->cle, cle))
            p = &(*p)->suite;
    }
    if (valeur) {
        if (!*p) {
            *p = calloc(1, sizeof(noeud));
            (*p)->cle = strdup(cle);
        }
        (*p)->valeur = strdup(valeur);
        fprintf(f, "OK\n");
    } else if (cle && *p && strcmp(ligne, "GET") == 0) {
        fprintf(f, "%s\n", (*p)->valeur);
    } else if (cle && *p && strcmp(ligne, "DEL") == 0) {
        *p = (*p)->suite;
        fprintf(f, "OK\n");
    } else {
        fprintf(f, "E\n");
    }
    fflush(f);
}

void servir(int fd)
{
    FILE *entree = fdopen(fd, "r");
    FILE *sortie = fdopen(dup(fd), "w");
    char *ligne = NULL;
    size_t taille = 0;
    ssize_t n;
    while ((n = getline(&ligne, &taille, entree)) > 0) {
        while (n > 0 && (ligne[n - 1] == '\n' || ligne[n - 1] == '\r'))
            ligne[--n] = '\0';
        repondre(sortie, ligne);
    }
}

int main(void)
{
    struct sockaddr_in adr = {0};
    int s = socket(PF_INET, SOCK_STREAM, 0);
    int on = 1;
    signal(SIGCHLD, SIG_IGN);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    adr.sin_family = AF_INET;
    adr.sin_port = htons(8810);
    adr.sin_addr.s_addr = inet_addr("0.0.0.0");
    if (bind(s, (struct sockaddr *)&adr, sizeof(adr)) < 0) {
        perror("bind");
        exit(1);
    }
    listen(s, 10);
    while (1) {
        int fd = accept(s, NULL, NULL);
        if (fork() == 0) {
            close(s);
            servir(fd);
            exit(0);
        }
        close(fd);
    }
}
