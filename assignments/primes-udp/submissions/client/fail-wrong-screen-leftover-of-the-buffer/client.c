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

    const char *valeurs[] = {"4j", "4", "5", "-5", "17", "29", "1125899906842624", "1125899906842623"};
    char buffer[1024] = {0};
    for (int i = 0; i < 8; i++) {
        sendto(sock, valeurs[i], strlen(valeurs[i]), 0, (struct sockaddr *)&addr, sizeof(addr));
        fd_set fds;
        FD_ZERO(&fds);
        FD_SET(sock, &fds);
        struct timeval tv = {1, 0};
        if (select(sock + 1, &fds, NULL, NULL, &tv) <= 0) {
            printf("timeout\n");
            continue;
        }
        recvfrom(sock, buffer, sizeof(buffer) - 1, 0, NULL, NULL);
        printf("Recu : %s\n", buffer);
        fflush(stdout);
    }
    close(sock);
    return 0;
}
