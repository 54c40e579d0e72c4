#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>

int main() {
    int sock = socket(AF_INET, SOCK_DGRAM, 0);
    struct sockaddr_in addr = {0};
    addr.sin_family = AF_INET;
    addr.sin_port = htons(8808);
    inet_pton(AF_INET, "127.0.0.1", &addr.sin_addr);

    unsigned long long nombres[] = {4, 5, -5, 17, 29, 1ULL << 50, (1ULL << 50) - 1};
    char texte[64] = "4j";
    for (int i = 0; i < 8; i++) {
        if (i > 0) {
            sprintf(texte, "%llu", nombres[i - 1]);
        }
        sendto(sock, texte, strlen(texte), 0, (struct sockaddr *)&addr, sizeof(addr));

        fd_set lecture;
        FD_ZERO(&lecture);
        FD_SET(sock, &lecture);
        struct timeval attente = {1, 0};
        if (select(sock + 1, &lecture, NULL, NULL, &attente) > 0) {
            char reponse[1025] = "";
            recvfrom(sock, reponse, 1024, 0, NULL, NULL);
            printf("%s : %s\n", texte, reponse);
        } else {
            printf("%s : pas de reponse\n", texte);
        }
        fflush(stdout);
    }
    close(sock);
    return 0;
}
