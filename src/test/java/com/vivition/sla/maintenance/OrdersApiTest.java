package com.vivition.sla.maintenance;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vivition.sla.testing.SteeredApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@SteeredApplication
@Transactional
class OrdersApiTest {

  @Autowired
  private MockMvc http;
  @Autowired
  private Maintenance maintenance;

  @Test
  void an_order_tells_what_is_to_be_done_and_why() throws Exception {
    final String number = ordered();
    for (final String user : List.of("support", "planner", "technician", "lead", "manager")) {
      read("/" + number, user).andExpect(status().isOk())
          .andExpect(jsonPath("state").value("DUE"))
          .andExpect(jsonPath("workMinutes").value(30))
          .andExpect(jsonPath("items[0].planName").value("Clean and calibrate the camera"))
          .andExpect(jsonPath("items[0].why").value("Blurred since Monday"))
          .andExpect(jsonPath("findings").isEmpty());
    }
    read("", "planner").andExpect(status().isOk()).andExpect(jsonPath("[0].number").value(number));
  }

  @Test
  void an_order_that_is_over_is_told_but_not_listed() throws Exception {
    final String number = ordered();
    maintenance.skipped(number, "Closed for holidays", "planner");
    read("", "planner").andExpect(status().isOk()).andExpect(jsonPath("length()").value(0));
    read("/" + number, "planner").andExpect(jsonPath("reason").value("Closed for holidays"))
        .andExpect(jsonPath("closedBy").value("planner"));
  }

  @Test
  void what_is_unknown_is_not_found_and_nobody_else_reads_or_writes() throws Exception {
    read("/MNT-2026-999999", "planner").andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    read("", "developer").andExpect(status().isForbidden());
    http.perform(get("/api/maintenance/orders")).andExpect(status().isUnauthorized());
    http.perform(put("/api/maintenance/orders/x").with(httpBasic("planner", "demo"))).andExpect(status().isForbidden());
  }

  private String ordered() {
    return maintenance.demanded("amersfoort-1", "camera-1", List.of("camera-cleaning"), "Blurred since Monday").number();
  }

  private ResultActions read(String path, String user) throws Exception {
    return http.perform(get("/api/maintenance/orders" + path).with(httpBasic(user, "demo")));
  }
}
