package main

import (
	"fmt"
	"net"
	"strconv"
	"time"
)

func main() {
	power := int64(1) << 50
	values := []string{"4j", "4", "5", "-5", "17", "29",
		strconv.FormatInt(power, 10), strconv.FormatInt(power-1, 10)}

	conn, err := net.Dial("udp", "127.0.0.1:8808")
	if err != nil {
		fmt.Println("cannot make a socket:", err)
		return
	}
	defer conn.Close()

	buffer := make([]byte, 1500)
	for _, value := range values {
		if _, err := conn.Write([]byte(value)); err != nil {
			fmt.Println(value, "not sent:", err)
			continue
		}
		conn.SetReadDeadline(time.Now().Add(time.Second))
		n, err := conn.Read(buffer)
		if err != nil {
			fmt.Println(value, "no answer:", err)
			continue
		}
		fmt.Println(value, string(buffer[:n]))
	}
}
