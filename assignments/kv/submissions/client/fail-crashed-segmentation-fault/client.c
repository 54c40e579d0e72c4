#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main() {
    int s = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in a = {0};
    a.sin_family = AF_INET;
    a.sin_port = htons(8810);
    inet_pton(AF_INET, "127.0.0.1", &a.sin_addr);
    if (connect(s, (struct sockaddr *)&a, sizeof a) < 0) {
        perror("connect");
        exit(1);
    }
    FILE *in = fdopen(s, "r");
    char requete[1000];
    char *reponse = NULL;
    while (fgets(requete, sizeof requete, stdin)) {
        if (!strcmp(requete, "fin\n")) break;
        send(s, requete, strlen(requete), MSG_NOSIGNAL);
        fgets(reponse, 1000, in);
        printf("%s", reponse);
    }
    fclose(in);
    return 0;
}
