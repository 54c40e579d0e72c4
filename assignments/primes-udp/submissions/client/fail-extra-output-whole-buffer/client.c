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

    char message[32];
    char *liste[8] = {"4j", "4", "5", "-5", "17", "29", "1125899906842624", "1125899906842623"};
    int i;
    for (i = 0; i < 8; i++) {
        memset(message, 0, sizeof(message));
        strcpy(message, liste[i]);
        sendto(sock, message, sizeof(message), 0, (struct sockaddr *)&addr, sizeof(addr));
        fd_set set;
        FD_ZERO(&set);
        FD_SET(sock, &set);
        struct timeval t = {1, 0};
        if (select(sock + 1, &set, NULL, NULL, &t) == 1) {
            memset(message, 0, sizeof(message));
            recv(sock, message, sizeof(message) - 1, 0);
            puts(message);
            fflush(stdout);
        }
    }
    close(sock);
    return 0;
}
