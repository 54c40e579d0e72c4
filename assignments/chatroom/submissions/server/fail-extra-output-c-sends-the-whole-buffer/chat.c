#include <arpa/inet.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define MAX 512
#define TAILLE 1024

int clients[MAX];
int nb = 0;
pthread_mutex_t verrou = PTHREAD_MUTEX_INITIALIZER;

void *servir(void *arg) {
    int moi = (int)(long)arg;
    char ligne[TAILLE];
    for (;;) {
        memset(ligne, 0, TAILLE);
        int n = recv(moi, ligne, TAILLE - 1, 0);
        if (n <= 0 || strncmp(ligne, "fin\n", 4) == 0) break;
        pthread_mutex_lock(&verrou);
        for (int i = 0; i < nb; i++)
            if (clients[i] != moi) send(clients[i], ligne, TAILLE, MSG_NOSIGNAL);
        pthread_mutex_unlock(&verrou);
    }
    pthread_mutex_lock(&verrou);
    for (int i = 0; i < nb; i++)
        if (clients[i] == moi) clients[i] = clients[--nb];
    pthread_mutex_unlock(&verrou);
    close(moi);
    return NULL;
}

int main(void) {
    struct sockaddr_in a = {0};
    int un = 1;
    int s = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &un, sizeof un);
    a.sin_family = AF_INET;
    a.sin_addr.s_addr = htonl(INADDR_ANY);
    a.sin_port = htons(8000);
    if (bind(s, (struct sockaddr *)&a, sizeof a) < 0) {
        perror("bind");
        return 1;
    }
    listen(s, 10);
    for (;;) {
        int c = accept(s, NULL, NULL);
        pthread_t t;
        pthread_mutex_lock(&verrou);
        clients[nb++] = c;
        pthread_mutex_unlock(&verrou);
        pthread_create(&t, NULL, servir, (void *)(long)c);
        pthread_detach(t);
    }
}
