#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <unistd.h>
#include <ctype.h>
#include <arpa/inet.h>
#include <sys/socket.h>

int main()
{
    int s, c, n, i, k;
    unsigned char buf[1024], avant = 0;
    struct sockaddr_in a;

    s = socket(AF_INET, SOCK_STREAM, 0);
    memset(&a, 0, sizeof(a));
    a.sin_family = AF_INET;
    a.sin_addr.s_addr = INADDR_ANY;
    a.sin_port = htons(1234); /* port choisi */
    if (bind(s, (struct sockaddr *)&a, sizeof(a)) == -1) {
        perror("bind");
        exit(1);
    }
    listen(s, 5);
    c = accept(s, NULL, NULL);
    while ((n = recv(c, buf, sizeof(buf), 0)) > 0) {
        for (i = 0; i < n; i++) {
            unsigned char o = buf[i];
            if (o < 128)
                buf[i] = toupper(o);
            else if (avant == 0xC3 && o >= 0xA0 && o != 0xB7 && o != 0xBF)
                buf[i] = o - 32;
            else if (avant == 0xC5 && o == 0x93)
                buf[i] = 0x92;
            avant = o;
        }
        for (i = 0; i < n; i += k) {
            k = send(c, buf + i, n - i, MSG_NOSIGNAL);
            if (k <= 0)
                exit(0);
        }
    }
    close(c);
    close(s);
    return 0;
}
