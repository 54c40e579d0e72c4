#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    char rep[13] = "";
    struct sockaddr_in adr = {.sin_family = AF_INET, .sin_port = htons(3000)};
    inet_aton("127.0.0.1", &adr.sin_addr);

    int s = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(s, (struct sockaddr *)&adr, sizeof adr) < 0)
        exit(1);
    if (send(s, "Bonjour", 7, MSG_NOSIGNAL) < 0)
        exit(2);
    if (recv(s, rep, 12, MSG_WAITALL) > 0)
        printf("%s\n", rep);
    close(s);
    return 0;
}
