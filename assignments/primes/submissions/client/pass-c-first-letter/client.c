#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    const char *list[] = {"4j", "4", "5", "-5", "17", "29", "1125899906842624", "1125899906842623"};
    int count = sizeof list / sizeof list[0];

    for (int i = 0; i < count; i++) {
        struct sockaddr_in server = {0};
        char request[64], answer[64];
        int fd = socket(AF_INET, SOCK_STREAM, 0);

        server.sin_family = AF_INET;
        server.sin_port = htons(8809);
        server.sin_addr.s_addr = inet_addr("127.0.0.1");
        if (connect(fd, (struct sockaddr *)&server, sizeof server) < 0) {
            perror("connect");
            return 1;
        }
        snprintf(request, sizeof request, "%s\n", list[i]);
        send(fd, request, strlen(request), 0);
        ssize_t n = recv(fd, answer, sizeof answer, 0);
        printf("%s: ", list[i]);
        if (n <= 0)
            printf("no answer\n");
        else if (answer[0] == 'T')
            printf("prime\n");
        else if (answer[0] == 'F')
            printf("not prime\n");
        else if (answer[0] == 'E')
            printf("error, not an integer\n");
        else
            printf("strange answer\n");
        close(fd);
    }
    return 0;
}
