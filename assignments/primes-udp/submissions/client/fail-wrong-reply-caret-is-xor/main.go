package main

import (
	"fmt"
	"net"
	"time"
)

func main() {
	addr, _ := net.ResolveUDPAddr("udp", "127.0.0.1:8808")
	conn, _ := net.ListenUDP("udp", nil)
	defer conn.Close()

	valeurs := []interface{}{"4j", 4, 5, -5, 17, 29, 2 ^ 50, 2 ^ 50 - 1}
	buf := make([]byte, 1024)
	for _, v := range valeurs {
		conn.WriteToUDP([]byte(fmt.Sprint(v)), addr)
		conn.SetReadDeadline(time.Now().Add(1 * time.Second))
		n, _, err := conn.ReadFromUDP(buf)
		if err != nil {
			fmt.Println("pas de réponse")
		} else {
			fmt.Printf("%v : %s\n", v, buf[:n])
		}
	}
}
