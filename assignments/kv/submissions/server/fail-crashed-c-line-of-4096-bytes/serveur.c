#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define MAX 100

static char *cles[MAX], *valeurs[MAX];
static pthread_mutex_t verrou = PTHREAD_MUTEX_INITIALIZER;

static int trouver(const char *cle)
{
    int i;
    for (i = 0; i < MAX; i++)
        if (cles[i] != NULL && strcmp(cles[i], cle) == 0)
            return i;
    return -1;
}

static int libre(void)
{
    int i;
    for (i = 0; i < MAX; i++)
        if (cles[i] == NULL)
            return i;
    return -1;
}

static const char *executer(char *ligne)
{
    char *cle = strchr(ligne, ' '), *valeur;
    int i;
    if (cle == NULL)
        return "E";
    *cle++ = 0;
    i = trouver(cle);
    if (strcmp(ligne, "GET") == 0 && i >= 0)
        return valeurs[i];
    if (strcmp(ligne, "DEL") == 0 && i >= 0) {
        free(cles[i]);
        cles[i] = NULL;
        return "OK";
    }
    valeur = strchr(cle, ' ');
    if (strcmp(ligne, "SET") != 0 || valeur == NULL)
        return "E";
    *valeur++ = 0;
    i = trouver(cle);
    if (i < 0) {
        i = libre();
        if (i < 0)
            return "E";
        cles[i] = strdup(cle);
    }
    valeurs[i] = strdup(valeur);
    return "OK";
}

static int lire_ligne(int fd, char *ligne)
{
    int n = 0;
    char c;
    while (recv(fd, &c, 1, 0) == 1) {
        if (c == '\n') {
            if (n > 0 && ligne[n - 1] == '\r')
                n--;
            ligne[n] = 0;
            return n;
        }
        ligne[n++] = c;
    }
    return -1;
}

static void *servir(void *arg)
{
    int fd = *(int *)arg;
    char *ligne = malloc(4096);
    char reponse[4100];
    free(arg);
    while (lire_ligne(fd, ligne) >= 0) {
        pthread_mutex_lock(&verrou);
        sprintf(reponse, "%s\n", executer(ligne));
        pthread_mutex_unlock(&verrou);
        send(fd, reponse, strlen(reponse), 0);
    }
    free(ligne);
    close(fd);
    return NULL;
}

int main(void)
{
    struct sockaddr_in a;
    int oui = 1, s = socket(AF_INET, SOCK_STREAM, 0);
    signal(SIGPIPE, SIG_IGN);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &oui, sizeof oui);
    memset(&a, 0, sizeof a);
    a.sin_family = AF_INET;
    a.sin_port = htons(8810);
    a.sin_addr.s_addr = INADDR_ANY;
    if (bind(s, (struct sockaddr *)&a, sizeof a) != 0 || listen(s, 5) != 0) {
        perror("serveur");
        return 1;
    }
    while (1) {
        pthread_t t;
        int *fd = malloc(sizeof *fd);
        *fd = accept(s, NULL, NULL);
        pthread_create(&t, NULL, servir, fd);
        pthread_detach(t);
    }
}
