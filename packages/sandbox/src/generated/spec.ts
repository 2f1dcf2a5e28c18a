// Generated from specs/ by `npm run generate`. Never edited by hand.
export const spec: unknown = {
  "openapi": "3.1.0",
  "info": {
    "title": "Digital Chongqing platform",
    "version": "1.0.0",
    "summary": "Incidents, tasks and what goes with them, for district sites and vendors.",
    "description": "The contract of the platform behind 数字重庆's district pages: citizens and grid workers report\nincidents (事件), operation centres dispatch tasks (任务), everybody sees them move.\n\n* Times are RFC 3339 with offset. Ids are ULIDs; numbers for people stand beside them.\n* `areaCode` filters by prefix: `500153` takes in its townships, communities and grids; `50` is the city.\n* Errors are RFC 9457 problem documents in the language of `Accept-Language` (`zh-CN`, `en`).\n* Every unsafe operation takes `Idempotency-Key`: the same key and body give the first answer again.\n* Every answer is cut to the caller's areas and role; personal fields are masked.\n",
    "license": {
      "name": "Apache-2.0",
      "identifier": "Apache-2.0"
    }
  },
  "servers": [
    {
      "url": "/api/v1",
      "description": "Relative to the platform that serves this document."
    }
  ],
  "security": [
    {
      "publishableKey": []
    },
    {
      "guestToken": []
    }
  ],
  "tags": [
    {
      "name": "areas",
      "description": "区域. Districts, townships, communities."
    },
    {
      "name": "categories",
      "description": "事件分类. What can be reported, with its time limits as data."
    },
    {
      "name": "incidents",
      "description": "事件. Report, follow and read incidents."
    },
    {
      "name": "attachments",
      "description": "附件. Photos of incidents and of finished tasks."
    },
    {
      "name": "tasks",
      "description": "任务. What an operation centre dispatches for an incident, and what is done about it."
    },
    {
      "name": "trace",
      "description": "追溯. What a code stands for, and the way of food from the farm to the stall."
    },
    {
      "name": "premises",
      "description": "场所. Shops, stalls and farms with their licences."
    },
    {
      "name": "indicators",
      "description": "指标. What is measured, with targets, comparisons and smaller areas."
    },
    {
      "name": "stream",
      "description": "实时. Changes as they happen, as server-sent events."
    },
    {
      "name": "auth",
      "description": "鉴权. Publishable keys for pages, guest tokens for people."
    }
  ],
  "paths": {
    "/areas": {
      "get": {
        "operationId": "listAreas",
        "tags": [
          "areas"
        ],
        "summary": "List areas below an area, or find them by name.",
        "description": "Without `parent`, `level` and `q`, the districts. Functional zones are found by `level=zone` or by name; the children of a zone are the areas it covers. Public.",
        "x-retry": "safe",
        "x-pagination": {
          "style": "cursor",
          "items": "items",
          "next": "nextCursor",
          "param": "cursor"
        },
        "parameters": [
          {
            "name": "parent",
            "in": "query",
            "description": "Only the direct children of this area.",
            "schema": {
              "$ref": "#/components/schemas/AreaCode"
            },
            "example": "500153"
          },
          {
            "name": "level",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/AreaLevel"
            }
          },
          {
            "name": "q",
            "in": "query",
            "description": "Part of a name, e.g. `昌元`.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 40
            }
          },
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/Cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "The areas, by code.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AreaPage"
                },
                "example": {
                  "items": [
                    {
                      "code": "500153001",
                      "name": "昌元街道",
                      "level": "township",
                      "kind": "statutory",
                      "parent": "500153",
                      "childCount": 10
                    },
                    {
                      "code": "500153002",
                      "name": "昌州街道",
                      "level": "township",
                      "kind": "statutory",
                      "parent": "500153",
                      "childCount": 12
                    }
                  ],
                  "nextCursor": null
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/areas/{code}": {
      "get": {
        "operationId": "getArea",
        "tags": [
          "areas"
        ],
        "summary": "Get an area with the areas it lies in.",
        "x-retry": "safe",
        "parameters": [
          {
            "name": "code",
            "in": "path",
            "required": true,
            "schema": {
              "$ref": "#/components/schemas/AreaCode"
            },
            "example": "500153001"
          }
        ],
        "responses": {
          "200": {
            "description": "The area.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AreaDetail"
                },
                "example": {
                  "code": "500153001",
                  "name": "昌元街道",
                  "level": "township",
                  "kind": "statutory",
                  "parent": "500153",
                  "childCount": 10,
                  "path": [
                    {
                      "code": "50",
                      "name": "重庆市",
                      "level": "city"
                    },
                    {
                      "code": "500153",
                      "name": "荣昌区",
                      "level": "district"
                    },
                    {
                      "code": "500153001",
                      "name": "昌元街道",
                      "level": "township"
                    }
                  ]
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/categories": {
      "get": {
        "operationId": "listCategories",
        "tags": [
          "categories"
        ],
        "summary": "List what can be reported.",
        "description": "Groups first, each followed by its categories. Public.",
        "x-retry": "safe",
        "x-pagination": {
          "style": "cursor",
          "items": "items",
          "next": "nextCursor",
          "param": "cursor"
        },
        "parameters": [
          {
            "name": "parent",
            "in": "query",
            "description": "Only the categories of this group.",
            "schema": {
              "$ref": "#/components/schemas/CategoryCode"
            }
          },
          {
            "name": "q",
            "in": "query",
            "description": "A word from its name, synonyms or pinyin, e.g. `井盖` or `jinggai`.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 40
            }
          },
          {
            "name": "limit",
            "in": "query",
            "description": "How many items a page holds.",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 200,
              "default": 200
            }
          },
          {
            "$ref": "#/components/parameters/Cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "The categories in their order of display.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CategoryPage"
                },
                "example": {
                  "items": [
                    {
                      "code": "21",
                      "name": "公用设施",
                      "kind": "component",
                      "keywords": [],
                      "section": "public_service",
                      "level": "township",
                      "ownerRule": "owner_first",
                      "anonymousAllowed": true,
                      "check": "auto",
                      "sla": []
                    },
                    {
                      "code": "2101",
                      "name": "井盖破损或缺失",
                      "parent": "21",
                      "kind": "component",
                      "keywords": [
                        "井盖",
                        "窨井",
                        "阴井盖",
                        "下水道盖"
                      ],
                      "pinyin": "jinggai posun",
                      "hint": "说清是什么井盖、在车道还是人行道。",
                      "section": "public_service",
                      "level": "township",
                      "ownerRule": "owner_first",
                      "anonymousAllowed": true,
                      "check": "auto",
                      "sla": [
                        {
                          "stage": "dispatch",
                          "amount": 2,
                          "unit": "h",
                          "calendarId": "cn-cq"
                        },
                        {
                          "stage": "handle",
                          "amount": 4,
                          "unit": "wh",
                          "calendarId": "cn-cq",
                          "warnBefore": 1
                        }
                      ]
                    }
                  ],
                  "nextCursor": null
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/categories/{code}": {
      "get": {
        "operationId": "getCategory",
        "tags": [
          "categories"
        ],
        "summary": "Get a category with its time limits.",
        "x-retry": "safe",
        "parameters": [
          {
            "name": "code",
            "in": "path",
            "required": true,
            "schema": {
              "$ref": "#/components/schemas/CategoryCode"
            },
            "example": "2101"
          }
        ],
        "responses": {
          "200": {
            "description": "The category.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Category"
                },
                "example": {
                  "code": "2101",
                  "name": "井盖破损或缺失",
                  "parent": "21",
                  "kind": "component",
                  "keywords": [
                    "井盖",
                    "窨井",
                    "阴井盖",
                    "下水道盖"
                  ],
                  "pinyin": "jinggai posun",
                  "section": "public_service",
                  "level": "township",
                  "ownerRule": "owner_first",
                  "anonymousAllowed": true,
                  "check": "auto",
                  "sla": [
                    {
                      "stage": "handle",
                      "amount": 4,
                      "unit": "wh",
                      "calendarId": "cn-cq",
                      "warnBefore": 1
                    }
                  ]
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/incidents": {
      "post": {
        "operationId": "reportIncident",
        "tags": [
          "incidents"
        ],
        "summary": "Report an incident.",
        "description": "Works with no identity at all. The answer carries the number and a query code; together they are all it takes to follow the report, and the code is never shown again to anybody else.",
        "x-retry": "keyed",
        "x-idempotency": "optional",
        "parameters": [
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/IncidentInput"
              },
              "example": {
                "categoryCode": "2101",
                "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                "location": {
                  "areaCode": "500153001001",
                  "address": "昌龙大道 128 号门前人行道",
                  "landmark": "公交站旁",
                  "point": {
                    "lng": 105.5943,
                    "lat": 29.4052,
                    "crs": "WGS84",
                    "accuracyM": 18
                  }
                },
                "attachmentIds": []
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "Recorded. From now on nothing is lost.",
            "headers": {
              "Location": {
                "description": "The incident.",
                "schema": {
                  "type": "string",
                  "format": "uri-reference"
                }
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/IncidentReceipt"
                },
                "example": {
                  "id": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                  "no": "SJ500153261123000429",
                  "queryCode": "K7M3QX",
                  "categoryName": "井盖破损或缺失",
                  "areaCode": "500153001001",
                  "areaName": "荣昌区昌元街道玉屏社区",
                  "state": "dispatched",
                  "reportedAt": "2026-11-23T09:30:00+08:00",
                  "dueAt": "2026-11-23T15:30:00+08:00"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMedia"
          },
          "422": {
            "$ref": "#/components/responses/Unprocessable"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      },
      "get": {
        "operationId": "listIncidents",
        "tags": [
          "incidents"
        ],
        "summary": "List incidents.",
        "description": "A public caller sees what happened roughly where, no words or photos of the person who reported.",
        "x-retry": "safe",
        "x-pagination": {
          "style": "cursor",
          "items": "items",
          "next": "nextCursor",
          "param": "cursor"
        },
        "x-live-topic": "incidents",
        "parameters": [
          {
            "$ref": "#/components/parameters/AreaCode"
          },
          {
            "name": "state",
            "in": "query",
            "description": "Only incidents in one of these states, comma-separated.",
            "style": "form",
            "explode": false,
            "schema": {
              "type": "array",
              "maxItems": 16,
              "items": {
                "$ref": "#/components/schemas/IncidentState"
              }
            },
            "example": [
              "dispatched",
              "in_progress"
            ]
          },
          {
            "name": "categoryCode",
            "in": "query",
            "description": "A category, or a group with all its categories.",
            "schema": {
              "$ref": "#/components/schemas/CategoryCode"
            }
          },
          {
            "name": "reportedFrom",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/Time"
            }
          },
          {
            "name": "reportedTo",
            "in": "query",
            "description": "Exclusive.",
            "schema": {
              "$ref": "#/components/schemas/Time"
            }
          },
          {
            "name": "sort",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "reportedAt",
                "-reportedAt"
              ],
              "default": "-reportedAt"
            }
          },
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/Cursor"
          },
          {
            "$ref": "#/components/parameters/Total"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of incidents.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/IncidentPage"
                },
                "example": {
                  "items": [
                    {
                      "id": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                      "no": "SJ500153261123000429",
                      "rev": 3,
                      "categoryCode": "2101",
                      "categoryName": "井盖破损或缺失",
                      "areaCode": "500153001001",
                      "areaName": "荣昌区昌元街道玉屏社区",
                      "channel": "public",
                      "section": "public_service",
                      "level": "township",
                      "priority": "normal",
                      "state": "in_progress",
                      "slaState": "on_track",
                      "reportedAt": "2026-11-23T09:30:00+08:00",
                      "updatedAt": "2026-11-23T09:52:10+08:00",
                      "dueAt": "2026-11-23T15:30:00+08:00",
                      "tasks": {
                        "total": 1,
                        "done": 0
                      },
                      "actions": []
                    }
                  ],
                  "nextCursor": null
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/incidents/track": {
      "post": {
        "operationId": "trackIncident",
        "tags": [
          "incidents"
        ],
        "summary": "Follow a report by its number and query code.",
        "description": "A read. It is a POST so that the code stands in a body and never in a URL or a log. A wrong number and a wrong code answer alike.",
        "x-retry": "safe",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/TrackingInput"
              },
              "example": {
                "no": "SJ500153261123000429",
                "queryCode": "K7M3QX"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Where the report stands, with nothing personal in it.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TrackedIncident"
                },
                "example": {
                  "id": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                  "no": "SJ500153261123000429",
                  "categoryCode": "2101",
                  "categoryName": "井盖破损或缺失",
                  "areaName": "荣昌区昌元街道玉屏社区",
                  "state": "closed",
                  "slaState": "met",
                  "reportedAt": "2026-11-23T09:30:00+08:00",
                  "updatedAt": "2026-11-23T11:20:00+08:00",
                  "dueAt": "2026-11-23T15:30:00+08:00",
                  "closedAt": "2026-11-23T11:20:00+08:00",
                  "timeline": [
                    {
                      "id": "9301",
                      "at": "2026-11-23T09:30:00+08:00",
                      "type": "reported",
                      "toState": "submitted"
                    },
                    {
                      "id": "9302",
                      "at": "2026-11-23T09:30:00+08:00",
                      "type": "dispatched",
                      "actor": "昌元街道基层治理指挥中心",
                      "toState": "dispatched"
                    },
                    {
                      "id": "9320",
                      "at": "2026-11-23T11:20:00+08:00",
                      "type": "closed",
                      "note": "已更换井盖。",
                      "toState": "closed"
                    }
                  ],
                  "notes": [],
                  "attachments": []
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMedia"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/incidents/{id}": {
      "get": {
        "operationId": "getIncident",
        "tags": [
          "incidents"
        ],
        "summary": "Get an incident.",
        "x-retry": "safe",
        "x-live-topic": "incidents/{id}",
        "parameters": [
          {
            "$ref": "#/components/parameters/Id"
          }
        ],
        "responses": {
          "200": {
            "description": "The incident, as much of it as the caller may see.",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Incident"
                },
                "example": {
                  "id": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                  "no": "SJ500153261123000429",
                  "rev": 3,
                  "categoryCode": "2101",
                  "categoryName": "井盖破损或缺失",
                  "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                  "areaCode": "500153001001",
                  "areaName": "荣昌区昌元街道玉屏社区",
                  "location": {
                    "areaCode": "500153001001",
                    "address": "昌龙大道 128 号门前人行道",
                    "landmark": "公交站旁",
                    "point": {
                      "lng": 105.5943,
                      "lat": 29.4052,
                      "crs": "WGS84",
                      "accuracyM": 18
                    }
                  },
                  "reporter": {
                    "mode": "anonymous"
                  },
                  "channel": "public",
                  "section": "public_service",
                  "level": "township",
                  "priority": "normal",
                  "state": "in_progress",
                  "slaState": "on_track",
                  "reportedAt": "2026-11-23T09:30:00+08:00",
                  "updatedAt": "2026-11-23T09:52:10+08:00",
                  "dueAt": "2026-11-23T15:30:00+08:00",
                  "tasks": {
                    "total": 1,
                    "done": 0
                  },
                  "actions": [
                    "addNote"
                  ]
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/incidents/{id}/timeline": {
      "get": {
        "operationId": "listIncidentTimeline",
        "tags": [
          "incidents"
        ],
        "summary": "List what happened to an incident, oldest first.",
        "x-retry": "safe",
        "x-pagination": {
          "style": "cursor",
          "items": "items",
          "next": "nextCursor",
          "param": "cursor"
        },
        "parameters": [
          {
            "$ref": "#/components/parameters/Id"
          },
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/Cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "The entries that the caller may see.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TimelinePage"
                },
                "example": {
                  "items": [
                    {
                      "id": "9301",
                      "at": "2026-11-23T09:30:00+08:00",
                      "type": "reported",
                      "toState": "submitted"
                    }
                  ],
                  "nextCursor": null
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/incidents/{id}/notes": {
      "get": {
        "operationId": "listIncidentNotes",
        "tags": [
          "incidents"
        ],
        "summary": "List the notes on an incident, oldest first.",
        "x-retry": "safe",
        "x-pagination": {
          "style": "cursor",
          "items": "items",
          "next": "nextCursor",
          "param": "cursor"
        },
        "parameters": [
          {
            "$ref": "#/components/parameters/Id"
          },
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/Cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "The notes that the caller may see.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/NotePage"
                },
                "example": {
                  "items": [
                    {
                      "id": "01KAQ3N8V2N0TE00000000000A",
                      "at": "2026-11-23T10:05:00+08:00",
                      "actor": "昌元街道基层治理指挥中心",
                      "text": "已联系权属单位，备件今天送到。",
                      "visibility": "public"
                    }
                  ],
                  "nextCursor": null
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      },
      "post": {
        "operationId": "addIncidentNote",
        "tags": [
          "incidents"
        ],
        "summary": "Add a note to an incident.",
        "description": "A public note is shown to whoever follows the report.",
        "x-retry": "keyed",
        "x-idempotency": "optional",
        "parameters": [
          {
            "$ref": "#/components/parameters/Id"
          },
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/NoteInput"
              },
              "example": {
                "text": "已联系权属单位，备件今天送到。",
                "visibility": "public"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The note.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Note"
                },
                "example": {
                  "id": "01KAQ3N8V2N0TE00000000000A",
                  "at": "2026-11-23T10:05:00+08:00",
                  "actor": "昌元街道基层治理指挥中心",
                  "text": "已联系权属单位，备件今天送到。",
                  "visibility": "public"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMedia"
          },
          "422": {
            "$ref": "#/components/responses/Unprocessable"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/incidents/{id}/attachments": {
      "get": {
        "operationId": "listIncidentAttachments",
        "tags": [
          "incidents"
        ],
        "summary": "List the photos of an incident.",
        "x-retry": "safe",
        "x-pagination": {
          "style": "cursor",
          "items": "items",
          "next": "nextCursor",
          "param": "cursor"
        },
        "parameters": [
          {
            "$ref": "#/components/parameters/Id"
          },
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/Cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "The photos that the caller may see.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AttachmentPage"
                },
                "example": {
                  "items": [],
                  "nextCursor": null
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/attachments": {
      "post": {
        "operationId": "uploadAttachment",
        "tags": [
          "attachments"
        ],
        "summary": "Upload a photo.",
        "description": "JPEG, PNG or WebP up to 10 MB and 50 megapixels; the type is read from the content, not from the name. Position, device and every other piece of metadata is removed. A photo that no report or task takes up within two weeks is deleted.",
        "x-retry": "keyed",
        "x-idempotency": "optional",
        "parameters": [
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "multipart/form-data": {
              "schema": {
                "$ref": "#/components/schemas/AttachmentInput"
              },
              "encoding": {
                "file": {
                  "contentType": "image/jpeg, image/png, image/webp"
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The photo as it is kept.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Attachment"
                },
                "example": {
                  "id": "01KAQ3MZ00ATTACHMENT000001",
                  "kind": "photo",
                  "mime": "image/jpeg",
                  "bytes": 184302,
                  "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                  "width": 1600,
                  "height": 1200,
                  "url": "/api/v1/attachments/01KAQ3MZ00ATTACHMENT000001/content?expires=1795400000&signature=kq8H0m2vYF3sT1aZ",
                  "urlExpiresAt": "2026-11-23T10:30:00+08:00"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMedia"
          },
          "422": {
            "$ref": "#/components/responses/Unprocessable"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/attachments/{id}/content": {
      "get": {
        "operationId": "getAttachmentContent",
        "tags": [
          "attachments"
        ],
        "summary": "Download a photo by its expiring address.",
        "description": "Take the address from `Attachment.url`; it is signed, so that an `<img>` can show it.",
        "x-retry": "safe",
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/Id"
          },
          {
            "name": "expires",
            "in": "query",
            "required": true,
            "description": "Seconds since 1970.",
            "schema": {
              "type": "integer",
              "minimum": 0
            },
            "example": 1795400000
          },
          {
            "name": "signature",
            "in": "query",
            "required": true,
            "schema": {
              "type": "string",
              "minLength": 16,
              "maxLength": 64,
              "pattern": "^[A-Za-z0-9_-]+$"
            },
            "example": "kq8H0m2vYF3sT1aZ"
          }
        ],
        "responses": {
          "200": {
            "description": "The photo.",
            "content": {
              "image/jpeg": {
                "schema": {
                  "type": "string",
                  "format": "binary"
                }
              },
              "image/png": {
                "schema": {
                  "type": "string",
                  "format": "binary"
                }
              },
              "image/webp": {
                "schema": {
                  "type": "string",
                  "format": "binary"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/tasks": {
      "get": {
        "operationId": "listTasks",
        "tags": [
          "tasks"
        ],
        "summary": "List tasks.",
        "description": "Due first unless sorted otherwise. `cursor` walks; `offset` jumps: with `asOf` (a position in the event log, as the first answer gives it) later tasks do not shift what has been numbered.",
        "x-retry": "safe",
        "x-pagination": {
          "style": "cursor",
          "items": "items",
          "next": "nextCursor",
          "param": "cursor"
        },
        "x-live-topic": "tasks",
        "security": [
          {
            "guestToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/AreaCode"
          },
          {
            "$ref": "#/components/parameters/Queue"
          },
          {
            "name": "state",
            "in": "query",
            "description": "Only tasks in one of these states, comma-separated.",
            "style": "form",
            "explode": false,
            "schema": {
              "type": "array",
              "maxItems": 10,
              "items": {
                "$ref": "#/components/schemas/TaskState"
              }
            }
          },
          {
            "name": "slaState",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/SlaState"
            }
          },
          {
            "name": "level",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/Level"
            }
          },
          {
            "name": "section",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/Section"
            }
          },
          {
            "name": "categoryCode",
            "in": "query",
            "description": "A category, or a group with all its categories.",
            "schema": {
              "$ref": "#/components/schemas/CategoryCode"
            }
          },
          {
            "name": "incidentId",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/Id"
            }
          },
          {
            "name": "q",
            "in": "query",
            "description": "Part of the title or address, or a whole task or incident number.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 60
            }
          },
          {
            "name": "sort",
            "in": "query",
            "description": "Tasks without a due time come last.",
            "schema": {
              "type": "string",
              "enum": [
                "dueAt",
                "-dueAt",
                "createdAt",
                "-createdAt",
                "updatedAt",
                "-updatedAt"
              ],
              "default": "dueAt"
            }
          },
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/Cursor"
          },
          {
            "name": "offset",
            "in": "query",
            "description": "How many to leave out from the start. Not together with `cursor`.",
            "schema": {
              "type": "integer",
              "minimum": 0,
              "maximum": 10000000
            }
          },
          {
            "name": "asOf",
            "in": "query",
            "description": "A position in the event log; tasks created after it are left out.",
            "schema": {
              "$ref": "#/components/schemas/LogPosition"
            }
          },
          {
            "$ref": "#/components/parameters/Total"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of tasks.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TaskPage"
                },
                "example": {
                  "items": [
                    {
                      "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                      "no": "RW500153261123000429",
                      "rev": 1,
                      "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                      "incidentNo": "SJ500153261123000429",
                      "kind": "handle",
                      "title": "井盖破损或缺失",
                      "categoryCode": "2101",
                      "areaCode": "500153001001",
                      "areaName": "荣昌区昌元街道玉屏社区",
                      "level": "township",
                      "section": "public_service",
                      "priority": "normal",
                      "state": "offered",
                      "slaState": "on_track",
                      "dueAt": "2026-11-23T15:30:00+08:00",
                      "address": "昌龙大道 128 号门前人行道",
                      "createdAt": "2026-11-23T09:30:00+08:00",
                      "updatedAt": "2026-11-23T09:41:00+08:00",
                      "actions": [
                        "claim",
                        "transfer",
                        "escalate"
                      ]
                    }
                  ],
                  "nextCursor": null,
                  "total": 1,
                  "asOf": "9302"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/tasks/counts": {
      "get": {
        "operationId": "countTasks",
        "tags": [
          "tasks"
        ],
        "summary": "Count the tasks in each queue.",
        "x-retry": "safe",
        "x-live-topic": "tasks",
        "security": [
          {
            "guestToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/AreaCode"
          }
        ],
        "responses": {
          "200": {
            "description": "How many tasks each queue holds for this caller.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TaskCounts"
                },
                "example": {
                  "mine": 12,
                  "claimable": 37,
                  "open": 204,
                  "check": 6,
                  "done": 5240,
                  "overdue": 3
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/tasks/{id}": {
      "get": {
        "operationId": "getTask",
        "tags": [
          "tasks"
        ],
        "summary": "Get a task with what its incident says.",
        "x-retry": "safe",
        "x-live-topic": "tasks/{id}",
        "security": [
          {
            "guestToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/Id"
          }
        ],
        "responses": {
          "200": {
            "description": "The task.",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TaskDetail"
                },
                "example": {
                  "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                  "no": "RW500153261123000429",
                  "rev": 2,
                  "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                  "incidentNo": "SJ500153261123000429",
                  "kind": "handle",
                  "title": "井盖破损或缺失",
                  "categoryCode": "2101",
                  "areaCode": "500153001001",
                  "areaName": "荣昌区昌元街道玉屏社区",
                  "level": "township",
                  "section": "public_service",
                  "priority": "normal",
                  "state": "claimed",
                  "slaState": "on_track",
                  "dueAt": "2026-11-23T15:30:00+08:00",
                  "assignee": {
                    "label": "昌元街道网格员",
                    "me": true
                  },
                  "address": "昌龙大道 128 号门前人行道",
                  "createdAt": "2026-11-23T09:30:00+08:00",
                  "updatedAt": "2026-11-23T09:41:00+08:00",
                  "actions": [
                    "start",
                    "release",
                    "return",
                    "transfer",
                    "escalate"
                  ],
                  "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                  "evidence": {
                    "photosMin": 0
                  },
                  "attachments": []
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/tasks/{id}/timeline": {
      "get": {
        "operationId": "listTaskTimeline",
        "tags": [
          "tasks"
        ],
        "summary": "List what happened to a task, oldest first.",
        "x-retry": "safe",
        "x-pagination": {
          "style": "cursor",
          "items": "items",
          "next": "nextCursor",
          "param": "cursor"
        },
        "security": [
          {
            "guestToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/Id"
          },
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/Cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "The entries.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TimelinePage"
                },
                "example": {
                  "items": [
                    {
                      "id": "9303",
                      "at": "2026-11-23T09:30:00+08:00",
                      "type": "created",
                      "toState": "offered"
                    },
                    {
                      "id": "9310",
                      "at": "2026-11-23T09:41:00+08:00",
                      "type": "claimed",
                      "actor": "昌元街道网格员",
                      "fromState": "offered",
                      "toState": "claimed"
                    }
                  ],
                  "nextCursor": null
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/tasks/{id}/claim": {
      "post": {
        "operationId": "claimTask",
        "tags": [
          "tasks"
        ],
        "summary": "Claim an offered task.",
        "description": "Exactly one caller wins; everybody else gets 409 `already_claimed` with who has it.",
        "x-retry": "keyed",
        "x-idempotency": "optional",
        "parameters": [
          {
            "$ref": "#/components/parameters/Id"
          },
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          },
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The task as it is now.",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TaskDetail"
                },
                "example": {
                  "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                  "no": "RW500153261123000429",
                  "rev": 2,
                  "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                  "incidentNo": "SJ500153261123000429",
                  "kind": "handle",
                  "title": "井盖破损或缺失",
                  "categoryCode": "2101",
                  "areaCode": "500153001001",
                  "areaName": "荣昌区昌元街道玉屏社区",
                  "level": "township",
                  "section": "public_service",
                  "priority": "normal",
                  "state": "claimed",
                  "slaState": "on_track",
                  "dueAt": "2026-11-23T15:30:00+08:00",
                  "assignee": {
                    "label": "昌元街道网格员",
                    "me": true
                  },
                  "address": "昌龙大道 128 号门前人行道",
                  "createdAt": "2026-11-23T09:30:00+08:00",
                  "updatedAt": "2026-11-23T09:41:00+08:00",
                  "actions": [
                    "start",
                    "release",
                    "return",
                    "transfer",
                    "escalate"
                  ],
                  "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                  "evidence": {
                    "photosMin": 0
                  },
                  "attachments": []
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/TaskConflict"
          },
          "412": {
            "$ref": "#/components/responses/TaskStale"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMedia"
          },
          "422": {
            "$ref": "#/components/responses/TaskRule"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/tasks/{id}/release": {
      "post": {
        "operationId": "releaseTask",
        "tags": [
          "tasks"
        ],
        "summary": "Give a claimed task back to the queue.",
        "description": "Only by whoever holds it, or a dispatcher.",
        "x-retry": "keyed",
        "x-idempotency": "optional",
        "parameters": [
          {
            "$ref": "#/components/parameters/Id"
          },
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          },
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The task as it is now.",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TaskDetail"
                },
                "example": {
                  "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                  "no": "RW500153261123000429",
                  "rev": 3,
                  "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                  "incidentNo": "SJ500153261123000429",
                  "kind": "handle",
                  "title": "井盖破损或缺失",
                  "categoryCode": "2101",
                  "areaCode": "500153001001",
                  "areaName": "荣昌区昌元街道玉屏社区",
                  "level": "township",
                  "section": "public_service",
                  "priority": "normal",
                  "state": "offered",
                  "slaState": "on_track",
                  "dueAt": "2026-11-23T15:30:00+08:00",
                  "address": "昌龙大道 128 号门前人行道",
                  "createdAt": "2026-11-23T09:30:00+08:00",
                  "updatedAt": "2026-11-23T09:41:00+08:00",
                  "actions": [
                    "claim",
                    "transfer",
                    "escalate"
                  ],
                  "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                  "evidence": {
                    "photosMin": 0
                  },
                  "attachments": []
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/TaskConflict"
          },
          "412": {
            "$ref": "#/components/responses/TaskStale"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMedia"
          },
          "422": {
            "$ref": "#/components/responses/TaskRule"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/tasks/{id}/start": {
      "post": {
        "operationId": "startTask",
        "tags": [
          "tasks"
        ],
        "summary": "Start work on a claimed task.",
        "description": "The first start moves the incident to 任务处理.",
        "x-retry": "keyed",
        "x-idempotency": "optional",
        "parameters": [
          {
            "$ref": "#/components/parameters/Id"
          },
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          },
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The task as it is now.",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TaskDetail"
                },
                "example": {
                  "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                  "no": "RW500153261123000429",
                  "rev": 3,
                  "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                  "incidentNo": "SJ500153261123000429",
                  "kind": "handle",
                  "title": "井盖破损或缺失",
                  "categoryCode": "2101",
                  "areaCode": "500153001001",
                  "areaName": "荣昌区昌元街道玉屏社区",
                  "level": "township",
                  "section": "public_service",
                  "priority": "normal",
                  "state": "started",
                  "slaState": "on_track",
                  "dueAt": "2026-11-23T15:30:00+08:00",
                  "assignee": {
                    "label": "昌元街道网格员",
                    "me": true
                  },
                  "address": "昌龙大道 128 号门前人行道",
                  "createdAt": "2026-11-23T09:30:00+08:00",
                  "updatedAt": "2026-11-23T09:41:00+08:00",
                  "actions": [
                    "complete",
                    "return",
                    "transfer",
                    "escalate"
                  ],
                  "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                  "evidence": {
                    "photosMin": 0
                  },
                  "attachments": []
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/TaskConflict"
          },
          "412": {
            "$ref": "#/components/responses/TaskStale"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMedia"
          },
          "422": {
            "$ref": "#/components/responses/TaskRule"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/tasks/{id}/complete": {
      "post": {
        "operationId": "completeTask",
        "tags": [
          "tasks"
        ],
        "summary": "Report a task as done.",
        "description": "When all tasks of an incident are completed it is 处理反馈; it closes at once where its category needs no check.",
        "x-retry": "keyed",
        "x-idempotency": "optional",
        "parameters": [
          {
            "$ref": "#/components/parameters/Id"
          },
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          },
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/TaskResult"
              },
              "example": {
                "note": "已更换井盖，现场恢复通行。",
                "attachmentIds": []
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The task as it is now.",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TaskDetail"
                },
                "example": {
                  "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                  "no": "RW500153261123000429",
                  "rev": 4,
                  "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                  "incidentNo": "SJ500153261123000429",
                  "kind": "handle",
                  "title": "井盖破损或缺失",
                  "categoryCode": "2101",
                  "areaCode": "500153001001",
                  "areaName": "荣昌区昌元街道玉屏社区",
                  "level": "township",
                  "section": "public_service",
                  "priority": "normal",
                  "state": "verified",
                  "slaState": "met",
                  "dueAt": "2026-11-23T15:30:00+08:00",
                  "assignee": {
                    "label": "昌元街道网格员",
                    "me": true
                  },
                  "address": "昌龙大道 128 号门前人行道",
                  "createdAt": "2026-11-23T09:30:00+08:00",
                  "updatedAt": "2026-11-23T09:41:00+08:00",
                  "actions": [],
                  "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                  "evidence": {
                    "photosMin": 0
                  },
                  "attachments": [],
                  "completedAt": "2026-11-23T11:20:00+08:00",
                  "result": {
                    "note": "已更换井盖，现场恢复通行。",
                    "at": "2026-11-23T11:20:00+08:00"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/TaskConflict"
          },
          "412": {
            "$ref": "#/components/responses/TaskStale"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMedia"
          },
          "422": {
            "$ref": "#/components/responses/TaskRule"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/tasks/{id}/return": {
      "post": {
        "operationId": "returnTask",
        "tags": [
          "tasks"
        ],
        "summary": "Return a task with a reason.",
        "description": "For what is not this office’s duty or cannot be done; a dispatcher decides. The task is offered again one level up, or stays with a reason.",
        "x-retry": "keyed",
        "x-idempotency": "optional",
        "parameters": [
          {
            "$ref": "#/components/parameters/Id"
          },
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          },
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/TaskReturn"
              },
              "example": {
                "reason": "not_responsible",
                "note": "属于燃气公司井盖。"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The task as it is now.",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TaskDetail"
                },
                "example": {
                  "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                  "no": "RW500153261123000429",
                  "rev": 3,
                  "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                  "incidentNo": "SJ500153261123000429",
                  "kind": "handle",
                  "title": "井盖破损或缺失",
                  "categoryCode": "2101",
                  "areaCode": "500153001001",
                  "areaName": "荣昌区昌元街道玉屏社区",
                  "level": "township",
                  "section": "public_service",
                  "priority": "normal",
                  "state": "returned",
                  "slaState": "on_track",
                  "dueAt": "2026-11-23T15:30:00+08:00",
                  "address": "昌龙大道 128 号门前人行道",
                  "createdAt": "2026-11-23T09:30:00+08:00",
                  "updatedAt": "2026-11-23T09:41:00+08:00",
                  "actions": [
                    "transfer",
                    "escalate"
                  ],
                  "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                  "evidence": {
                    "photosMin": 0
                  },
                  "attachments": []
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/TaskConflict"
          },
          "412": {
            "$ref": "#/components/responses/TaskStale"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMedia"
          },
          "422": {
            "$ref": "#/components/responses/TaskRule"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/tasks/{id}/transfer": {
      "post": {
        "operationId": "transferTask",
        "tags": [
          "tasks"
        ],
        "summary": "Transfer a task to another area of the same level.",
        "description": "横向分拨. The receiving area is offered the task. An area of another level answers 422 with the rule.",
        "x-retry": "keyed",
        "x-idempotency": "optional",
        "parameters": [
          {
            "$ref": "#/components/parameters/Id"
          },
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          },
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/TaskTransfer"
              },
              "example": {
                "areaCode": "500153002",
                "note": "位置在昌州街道一侧。"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The task as it is now.",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TaskDetail"
                },
                "example": {
                  "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                  "no": "RW500153261123000429",
                  "rev": 3,
                  "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                  "incidentNo": "SJ500153261123000429",
                  "kind": "handle",
                  "title": "井盖破损或缺失",
                  "categoryCode": "2101",
                  "areaCode": "500153002",
                  "areaName": "荣昌区昌州街道",
                  "level": "township",
                  "section": "public_service",
                  "priority": "normal",
                  "state": "offered",
                  "slaState": "on_track",
                  "dueAt": "2026-11-23T15:30:00+08:00",
                  "address": "昌龙大道 128 号门前人行道",
                  "createdAt": "2026-11-23T09:30:00+08:00",
                  "updatedAt": "2026-11-23T09:41:00+08:00",
                  "actions": [
                    "claim"
                  ],
                  "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                  "evidence": {
                    "photosMin": 0
                  },
                  "attachments": []
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/TaskConflict"
          },
          "412": {
            "$ref": "#/components/responses/TaskStale"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMedia"
          },
          "422": {
            "$ref": "#/components/responses/TaskRule"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/tasks/{id}/escalate": {
      "post": {
        "operationId": "escalateTask",
        "tags": [
          "tasks"
        ],
        "summary": "Pass a task up one level.",
        "description": "A lower level may push up what is not its own; nobody pushes down (分级分类库).",
        "x-retry": "keyed",
        "x-idempotency": "optional",
        "parameters": [
          {
            "$ref": "#/components/parameters/Id"
          },
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          },
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/TaskEscalation"
              },
              "example": {
                "note": "需要区住建委协调权属单位。"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The task as it is now.",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TaskDetail"
                },
                "example": {
                  "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                  "no": "RW500153261123000429",
                  "rev": 3,
                  "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                  "incidentNo": "SJ500153261123000429",
                  "kind": "handle",
                  "title": "井盖破损或缺失",
                  "categoryCode": "2101",
                  "areaCode": "500153001001",
                  "areaName": "荣昌区昌元街道玉屏社区",
                  "level": "district",
                  "section": "public_service",
                  "priority": "normal",
                  "state": "offered",
                  "slaState": "on_track",
                  "dueAt": "2026-11-23T15:30:00+08:00",
                  "address": "昌龙大道 128 号门前人行道",
                  "createdAt": "2026-11-23T09:30:00+08:00",
                  "updatedAt": "2026-11-23T09:41:00+08:00",
                  "actions": [
                    "claim"
                  ],
                  "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                  "evidence": {
                    "photosMin": 0
                  },
                  "attachments": []
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/TaskConflict"
          },
          "412": {
            "$ref": "#/components/responses/TaskStale"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMedia"
          },
          "422": {
            "$ref": "#/components/responses/TaskRule"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/tasks/{id}/verify": {
      "post": {
        "operationId": "verifyTask",
        "tags": [
          "tasks"
        ],
        "summary": "Check a completed task.",
        "description": "核查. `passed: false` sends it back to work with a note. Dispatchers and supervisors only.",
        "x-retry": "keyed",
        "x-idempotency": "optional",
        "parameters": [
          {
            "$ref": "#/components/parameters/Id"
          },
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          },
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/TaskVerification"
              },
              "example": {
                "passed": true
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The task as it is now.",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TaskDetail"
                },
                "example": {
                  "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                  "no": "RW500153261123000429",
                  "rev": 5,
                  "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                  "incidentNo": "SJ500153261123000429",
                  "kind": "handle",
                  "title": "井盖破损或缺失",
                  "categoryCode": "2101",
                  "areaCode": "500153001001",
                  "areaName": "荣昌区昌元街道玉屏社区",
                  "level": "township",
                  "section": "public_service",
                  "priority": "normal",
                  "state": "verified",
                  "slaState": "met",
                  "dueAt": "2026-11-23T15:30:00+08:00",
                  "assignee": {
                    "label": "昌元街道网格员",
                    "me": true
                  },
                  "address": "昌龙大道 128 号门前人行道",
                  "createdAt": "2026-11-23T09:30:00+08:00",
                  "updatedAt": "2026-11-23T09:41:00+08:00",
                  "actions": [],
                  "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                  "evidence": {
                    "photosMin": 0
                  },
                  "attachments": [],
                  "completedAt": "2026-11-23T11:20:00+08:00"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/TaskConflict"
          },
          "412": {
            "$ref": "#/components/responses/TaskStale"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMedia"
          },
          "422": {
            "$ref": "#/components/responses/TaskRule"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/codes": {
      "get": {
        "operationId": "resolveCode",
        "tags": [
          "trace"
        ],
        "summary": "Find what a code stands for.",
        "description": "Takes what a person typed, pasted or scanned: a GS1 Digital Link or element string, a 15-digit ear tag, a lot, a licence or credit code, the code of a shop's sign, the number of a certificate. Kinds and check digits are those of the SDK's `identifiers`. A Digital Link counts by its goods and lot, whatever its domain; where a single piece is not on record, its lot is found and a warning says so. What is on record is found whatever its check digit; otherwise a code with a wrong one answers 422 `invalid_code`, except where only a warning is due (older licence numbers), and a sound code that nothing is known of answers 404 `unknown_code` with what it is and what to do. A resident id is refused.",
        "x-retry": "safe",
        "parameters": [
          {
            "name": "value",
            "in": "query",
            "required": true,
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 500
            },
            "example": "150015300000123"
          }
        ],
        "responses": {
          "200": {
            "description": "What it stands for.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CodeResolution"
                },
                "example": {
                  "value": "150015300000123",
                  "scheme": "ear_tag",
                  "status": "active",
                  "subject": {
                    "type": "trace_item",
                    "id": "01KAQ3N8V2TRACE00000000001",
                    "name": "荣昌猪"
                  },
                  "warnings": []
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "description": "Nothing is on record of it.",
            "content": {
              "application/problem+json": {
                "schema": {
                  "$ref": "#/components/schemas/Problem"
                },
                "example": {
                  "type": "about:blank",
                  "title": "没有查到",
                  "status": 404,
                  "code": "unknown_code",
                  "detail": "这是耳标号，但没有这头牲畜的记录。请核对 15 位数字，或向摊主要检疫证明。",
                  "requestId": "01KAQ3N8V2REQ000000000000011"
                }
              }
            }
          },
          "422": {
            "description": "The code cannot be right; `errors` says why in words for whoever typed it.",
            "content": {
              "application/problem+json": {
                "schema": {
                  "$ref": "#/components/schemas/Problem"
                },
                "example": {
                  "type": "about:blank",
                  "title": "码不对",
                  "status": 422,
                  "code": "invalid_code",
                  "detail": "食品生产许可证编号对不上：可能有一位输错了，但看不出是哪一位。请对照原件逐位核对。",
                  "requestId": "01KAQ3N8V2REQ000000000000010",
                  "errors": [
                    {
                      "pointer": "/query/value",
                      "code": "check_digit",
                      "message": "食品生产许可证编号对不上：可能有一位输错了，但看不出是哪一位。请对照原件逐位核对。"
                    }
                  ]
                }
              }
            }
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/trace/items/{id}": {
      "get": {
        "operationId": "getTraceItem",
        "tags": [
          "trace"
        ],
        "summary": "Get a piece of food, a lot or an animal, with what is known of its safety.",
        "description": "The answer first: `verdict` with its reasons, then papers and anomalies of the whole chain up to here. Texts in the language of `Accept-Language`.",
        "x-retry": "safe",
        "parameters": [
          {
            "$ref": "#/components/parameters/Id"
          }
        ],
        "responses": {
          "200": {
            "description": "The item.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TraceItem"
                },
                "example": {
                  "id": "01KAQ3N8V2TRACE00000000009",
                  "epc": "https://trace.cq.example/01/09520000000110/10/LS100171",
                  "codes": [
                    {
                      "value": "https://trace.cq.example/01/09520000000110/10/LS100171",
                      "scheme": "digital_link"
                    }
                  ],
                  "kind": "retail_lot",
                  "product": "猪五花肉",
                  "quantity": {
                    "value": 12.5,
                    "unit": "kg"
                  },
                  "holder": {
                    "name": "昌元农贸市场 3 号鲜肉摊",
                    "role": "retailer",
                    "premisesId": "01KAQ3N8V2PREM0SES00000001"
                  },
                  "areaCode": "500153001001",
                  "areaName": "荣昌区昌元街道玉屏社区",
                  "disposition": "in_progress",
                  "verdict": {
                    "state": "watch",
                    "since": "2026-11-22T06:10:00+08:00",
                    "by": "数字重庆一码追溯",
                    "reasons": [
                      {
                        "code": "quantity_imbalance",
                        "severity": "orange",
                        "text": "分割出的肉 1,758 公斤，比进来的 1,720 公斤多 38 公斤，来路不明。"
                      }
                    ],
                    "advice": "可以先不买，请摊主出示检疫证明；已经买的请保留小票和包装，发现问题可以上报。"
                  },
                  "stages": [
                    "farming",
                    "quarantine",
                    "transport",
                    "slaughter",
                    "cutting",
                    "wholesale",
                    "retail"
                  ],
                  "certificates": [
                    {
                      "id": "01KAQ3N8V2CERT0F1CATE00009",
                      "type": "quarantine_product",
                      "name": "动物检疫合格证明（产品 B）",
                      "number": "CP500153000017",
                      "issuer": "荣昌区动物卫生监督机构",
                      "issuedAt": "2026-11-21",
                      "validTo": "2026-11-22",
                      "status": "valid",
                      "result": "合格"
                    }
                  ],
                  "anomalies": [
                    {
                      "id": "a1",
                      "kind": "quantity_imbalance",
                      "severity": "orange",
                      "stage": "cutting",
                      "eventId": "01KAQ3N8V2EVENT00000000006",
                      "text": "分割出的肉 1,758 公斤，比进来的 1,720 公斤多 38 公斤，来路不明。"
                    }
                  ],
                  "asOf": "2026-11-23T09:41:00+08:00"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/trace/items/{id}/events": {
      "get": {
        "operationId": "listTraceEvents",
        "tags": [
          "trace"
        ],
        "summary": "List what happened on the way to this item, from the farm on.",
        "description": "Every event of the item and of all it was made from, by time. `epcis` is the event as it was captured, verbatim (GS1 EPCIS 2.0, JSON); everything beside it is our summary of it.",
        "x-retry": "safe",
        "x-pagination": {
          "style": "cursor",
          "items": "items",
          "next": "nextCursor",
          "param": "cursor"
        },
        "parameters": [
          {
            "$ref": "#/components/parameters/Id"
          },
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/Cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "The events, oldest first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TraceEventPage"
                },
                "example": {
                  "items": [
                    {
                      "id": "01KAQ3N8V2EVENT00000000005",
                      "stage": "slaughter",
                      "at": "2026-11-21T23:40:00+08:00",
                      "recordedAt": "2026-11-22T00:05:00+08:00",
                      "summary": "20 头生猪屠宰，出白条猪肉 1,720 公斤。",
                      "place": {
                        "name": "荣昌区生猪定点屠宰场",
                        "areaCode": "500153002002",
                        "areaName": "荣昌区昌州街道杜家坝社区"
                      },
                      "actor": {
                        "name": "荣昌区生猪定点屠宰场",
                        "role": "slaughterhouse"
                      },
                      "certificateIds": [
                        "01KAQ3N8V2CERT0F1CATE00007"
                      ],
                      "anomalyIds": [],
                      "epcis": {
                        "type": "TransformationEvent",
                        "eventTime": "2026-11-21T23:40:00+08:00",
                        "eventTimeZoneOffset": "+08:00",
                        "bizStep": "killing",
                        "inputEPCList": [
                          "https://trace.cq.example/id/eartag/150015300000123"
                        ],
                        "outputQuantityList": [
                          {
                            "epcClass": "https://trace.cq.example/id/lot/BT10017",
                            "quantity": 1720,
                            "uom": "KGM"
                          }
                        ]
                      }
                    }
                  ],
                  "nextCursor": null
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/premises": {
      "get": {
        "operationId": "listPremises",
        "tags": [
          "premises"
        ],
        "summary": "List shops, canteens, markets and farms.",
        "description": "Those in the caller's areas, by the codes of their signs.",
        "x-retry": "safe",
        "x-pagination": {
          "style": "cursor",
          "items": "items",
          "next": "nextCursor",
          "param": "cursor"
        },
        "parameters": [
          {
            "$ref": "#/components/parameters/AreaCode"
          },
          {
            "name": "type",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/PremisesType"
            }
          },
          {
            "name": "q",
            "in": "query",
            "description": "Part of the name or address.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 40
            }
          },
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/Cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "The premises, by code.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PremisesPage"
                },
                "example": {
                  "items": [
                    {
                      "id": "01KAQ3N8V2PREM0SES00000001",
                      "code": "MCJY15001530010035-01",
                      "name": "昌元农贸市场 3 号鲜肉摊",
                      "types": [
                        "stall"
                      ],
                      "operator": "个体经营户",
                      "areaCode": "500153001001",
                      "areaName": "荣昌区昌元街道玉屏社区",
                      "address": "宝城路 18 号昌元农贸市场鲜肉区 3 号",
                      "grade": "A",
                      "risk": "low"
                    }
                  ],
                  "nextCursor": null
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/premises/{id}": {
      "get": {
        "operationId": "getPremises",
        "tags": [
          "premises"
        ],
        "summary": "Get one place of business with its papers.",
        "description": "What a shop's code shows (一店一码), wherever the shop is. Public; a safety officer is named by office, never in full.",
        "x-retry": "safe",
        "parameters": [
          {
            "$ref": "#/components/parameters/Id"
          }
        ],
        "responses": {
          "200": {
            "description": "The premises.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PremisesDetail"
                },
                "example": {
                  "id": "01KAQ3N8V2PREM0SES00000001",
                  "code": "MCJY15001530010035-01",
                  "name": "昌元农贸市场 3 号鲜肉摊",
                  "types": [
                    "stall"
                  ],
                  "operator": "个体经营户",
                  "areaCode": "500153001001",
                  "areaName": "荣昌区昌元街道玉屏社区",
                  "address": "宝城路 18 号昌元农贸市场鲜肉区 3 号",
                  "grade": "A",
                  "risk": "low",
                  "safetyOfficer": "市场食品安全员",
                  "lastInspectedAt": "2026-11-02",
                  "lastSelfCheckAt": "2026-11-20",
                  "asOf": "2026-11-23T09:41:00+08:00",
                  "certificates": [
                    {
                      "id": "01KAQ3N8V2CERT0F1CATE00001",
                      "type": "food_business_licence",
                      "name": "食品经营许可证",
                      "number": "JY15001530010035",
                      "issuer": "荣昌区市场监督管理局",
                      "issuedAt": "2024-03-11",
                      "validTo": "2029-03-10",
                      "status": "valid"
                    }
                  ]
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/indicators": {
      "get": {
        "operationId": "listIndicators",
        "tags": [
          "indicators"
        ],
        "summary": "List what is measured.",
        "description": "Names and definitions in the language of `Accept-Language`. Figures are public: they are the same for every credential with `indicators:read`, whatever areas it is for; only figures of small groups are withheld, and only from those who are not staff.",
        "x-retry": "safe",
        "x-pagination": {
          "style": "cursor",
          "items": "items",
          "next": "nextCursor",
          "param": "cursor"
        },
        "parameters": [
          {
            "name": "areaCode",
            "in": "query",
            "description": "Only indicators that have a figure for exactly this area.",
            "schema": {
              "$ref": "#/components/schemas/AreaCode"
            },
            "example": "500153"
          },
          {
            "name": "group",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/IndicatorGroup"
            }
          },
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/Cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "The indicators, by id.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/IndicatorPage"
                },
                "example": {
                  "items": [
                    {
                      "id": "incident-completion-rate",
                      "name": "事件办结率",
                      "definition": "近 12 个月上报的事件中已办结的比例。",
                      "group": "operations",
                      "kind": "rate",
                      "unit": "percent",
                      "unitLabel": "%",
                      "decimals": 1,
                      "polarity": "higher",
                      "source": {
                        "kind": "computed",
                        "name": "一体化治理智治平台"
                      },
                      "thresholds": [
                        {
                          "op": "lt",
                          "value": 90,
                          "severity": "yellow",
                          "label": "低于 90%"
                        }
                      ],
                      "isLive": true,
                      "hasAreas": true
                    }
                  ],
                  "nextCursor": null
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/indicators/readings": {
      "get": {
        "operationId": "listIndicatorReadings",
        "tags": [
          "indicators"
        ],
        "summary": "Read several indicators of one area at once.",
        "description": "One reading for each indicator that has a figure for the area, in the order asked for; an id that is unknown, or has no figure there, is named in `missing`. Not cut to the areas of the credential. From the public (any credential but a guest token) a figure that rests on one to four cases is withheld, and with it its parts, its comparisons and its points of the series; where exactly one of several neighbours would be withheld, so that it followed from the figure of the area above, the next smallest is withheld as well.",
        "x-retry": "safe",
        "parameters": [
          {
            "name": "ids",
            "in": "query",
            "required": true,
            "description": "Comma-separated.",
            "style": "form",
            "explode": false,
            "schema": {
              "type": "array",
              "minItems": 1,
              "maxItems": 60,
              "items": {
                "$ref": "#/components/schemas/IndicatorId"
              }
            },
            "example": [
              "incident-completion-rate"
            ]
          },
          {
            "name": "areaCode",
            "in": "query",
            "required": true,
            "description": "Of exactly this area; a zone is an area of its own.",
            "schema": {
              "$ref": "#/components/schemas/AreaCode"
            },
            "example": "500153"
          }
        ],
        "responses": {
          "200": {
            "description": "The readings.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/IndicatorReadings"
                },
                "example": {
                  "items": [
                    {
                      "indicator": {
                        "id": "incident-completion-rate",
                        "name": "事件办结率",
                        "definition": "近 12 个月上报的事件中已办结的比例。",
                        "group": "operations",
                        "kind": "rate",
                        "unit": "percent",
                        "unitLabel": "%",
                        "decimals": 1,
                        "polarity": "higher",
                        "source": {
                          "kind": "computed",
                          "name": "一体化治理智治平台"
                        },
                        "thresholds": [
                          {
                            "op": "lt",
                            "value": 90,
                            "severity": "yellow",
                            "label": "低于 90%"
                          }
                        ],
                        "isLive": true,
                        "hasAreas": true
                      },
                      "areaCode": "500153",
                      "areaName": "荣昌区",
                      "period": {
                        "type": "rolling_year",
                        "start": "2025-11-24",
                        "end": "2026-11-23",
                        "label": "近 12 个月"
                      },
                      "value": 96.7,
                      "qualifier": "exact",
                      "asOf": "2026-11-23T09:41:00+08:00",
                      "parts": [
                        {
                          "key": "closed",
                          "label": "已办结",
                          "value": 2902,
                          "unitLabel": "件"
                        },
                        {
                          "key": "reported",
                          "label": "已上报",
                          "value": 3001,
                          "unitLabel": "件"
                        }
                      ],
                      "comparisons": [
                        {
                          "basis": "previous",
                          "label": "近 30 天与之前 30 天相比",
                          "value": 95.9,
                          "current": 97.2,
                          "change": 1.3,
                          "changePercent": 1.4,
                          "qualifier": "exact"
                        }
                      ],
                      "target": {
                        "op": "ge",
                        "value": 95,
                        "startsAt": "2026-01-01",
                        "dueAt": "2026-12-31",
                        "state": "met",
                        "progress": 1,
                        "elapsed": 0.89,
                        "source": "年度目标（示例）"
                      },
                      "seriesLabel": "每月上报的事件中已办结的比例",
                      "series": [
                        {
                          "at": "2026-09",
                          "value": 95.1
                        },
                        {
                          "at": "2026-10",
                          "value": 96.2
                        },
                        {
                          "at": "2026-11",
                          "value": 96.7
                        }
                      ]
                    }
                  ],
                  "missing": []
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/indicators/{id}": {
      "get": {
        "operationId": "getIndicator",
        "tags": [
          "indicators"
        ],
        "summary": "Get what an indicator means and where it comes from.",
        "x-retry": "safe",
        "parameters": [
          {
            "$ref": "#/components/parameters/IndicatorId"
          }
        ],
        "responses": {
          "200": {
            "description": "The indicator.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Indicator"
                },
                "example": {
                  "id": "jiangbei-fires",
                  "name": "火灾事故",
                  "definition": "全年火灾事故起数与上年相比的变化。",
                  "group": "results",
                  "kind": "value",
                  "unit": "count",
                  "unitLabel": "起",
                  "decimals": 0,
                  "polarity": "lower",
                  "source": {
                    "kind": "published",
                    "name": "《重庆日报》对 2024 年重庆两会的报道",
                    "date": "2024-01"
                  },
                  "thresholds": [],
                  "isLive": false,
                  "hasAreas": false
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/indicators/{id}/series": {
      "get": {
        "operationId": "getIndicatorSeries",
        "tags": [
          "indicators"
        ],
        "summary": "Read an indicator over time.",
        "description": "By day for at most 366 days, by month for at most ten years; days are days in Chongqing, and a month counts from its first day in the range to its last. Times without a figure are left out: those before the records begin, and those to come. Nothing that was only published once has a series.",
        "x-retry": "safe",
        "parameters": [
          {
            "$ref": "#/components/parameters/IndicatorId"
          },
          {
            "name": "areaCode",
            "in": "query",
            "required": true,
            "schema": {
              "$ref": "#/components/schemas/AreaCode"
            },
            "example": "500153"
          },
          {
            "name": "step",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "day",
                "month"
              ],
              "default": "month"
            }
          },
          {
            "name": "from",
            "in": "query",
            "description": "First local day, included; a year back without it.",
            "schema": {
              "type": "string",
              "format": "date"
            },
            "example": "2026-09-01"
          },
          {
            "name": "to",
            "in": "query",
            "description": "Last local day, included; today without it.",
            "schema": {
              "type": "string",
              "format": "date"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The figures, oldest first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/IndicatorSeries"
                },
                "example": {
                  "indicatorId": "incidents-reported",
                  "areaCode": "500153",
                  "step": "month",
                  "points": [
                    {
                      "at": "2026-09",
                      "value": 244
                    },
                    {
                      "at": "2026-10",
                      "value": 261
                    },
                    {
                      "at": "2026-11",
                      "value": 198
                    }
                  ]
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/indicators/{id}/areas": {
      "get": {
        "operationId": "listIndicatorAreas",
        "tags": [
          "indicators"
        ],
        "summary": "Read an indicator for the areas directly below an area.",
        "description": "City → districts → townships → communities; a zone → the areas it covers. What happened in an area itself, and in none of those below it, counts in its own figure alone. Withheld from the public as in `listIndicatorReadings`.",
        "x-retry": "safe",
        "parameters": [
          {
            "$ref": "#/components/parameters/IndicatorId"
          },
          {
            "name": "areaCode",
            "in": "query",
            "required": true,
            "schema": {
              "$ref": "#/components/schemas/AreaCode"
            },
            "example": "500153"
          }
        ],
        "responses": {
          "200": {
            "description": "The areas by code, each with its figure.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/IndicatorAreas"
                },
                "example": {
                  "indicatorId": "incident-completion-rate",
                  "areaCode": "500153",
                  "path": [
                    {
                      "code": "50",
                      "name": "重庆市",
                      "level": "city"
                    },
                    {
                      "code": "500153",
                      "name": "荣昌区",
                      "level": "district"
                    }
                  ],
                  "asOf": "2026-11-23T09:41:00+08:00",
                  "items": [
                    {
                      "areaCode": "500153001",
                      "areaName": "昌元街道",
                      "value": 97.1,
                      "qualifier": "exact",
                      "hasAreas": true
                    },
                    {
                      "areaCode": "500153002",
                      "areaName": "昌州街道",
                      "value": null,
                      "absent": "suppressed",
                      "qualifier": "exact",
                      "hasAreas": true
                    }
                  ]
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/stream": {
      "get": {
        "operationId": "openStream",
        "tags": [
          "stream"
        ],
        "summary": "Follow changes as they happen.",
        "description": "Server-sent events, each a CloudEvent in JSON; `id` is the position in the event log. `Last-Event-ID` resumes after that position with nothing lost; without it the stream begins now. The first event, `opened`, says where it begins. A comment every 15 seconds keeps the line alive. The stream ends when the credential does; come back with a fresh one. What is sent is cut to the caller's areas and role.",
        "x-retry": "safe",
        "x-stream": "sse",
        "parameters": [
          {
            "name": "topics",
            "in": "query",
            "required": true,
            "description": "Comma-separated: `incidents`, `tasks`, one thing as `incidents/{id}`, `tasks/{id}`, or the figures of an area as `indicators/{areaCode}`.",
            "style": "form",
            "explode": false,
            "schema": {
              "type": "array",
              "minItems": 1,
              "maxItems": 50,
              "items": {
                "$ref": "#/components/schemas/Topic"
              }
            },
            "example": [
              "tasks"
            ]
          },
          {
            "name": "Last-Event-ID",
            "in": "header",
            "description": "The last position received.",
            "schema": {
              "$ref": "#/components/schemas/LogPosition"
            },
            "example": "9302"
          }
        ],
        "responses": {
          "200": {
            "description": "The stream. Each `data` line is a `LiveEvent`.",
            "content": {
              "text/event-stream": {
                "schema": {
                  "$ref": "#/components/schemas/LiveEvent"
                },
                "example": {
                  "specversion": "1.0",
                  "id": "9310",
                  "source": "/api/v1",
                  "type": "task.changed",
                  "subject": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                  "time": "2026-11-23T09:41:00+08:00",
                  "datacontenttype": "application/json",
                  "data": {
                    "command": "claimed"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/auth/session": {
      "get": {
        "operationId": "getSession",
        "tags": [
          "auth"
        ],
        "summary": "Tell what the credential in use may do.",
        "x-retry": "safe",
        "security": [
          {
            "publishableKey": []
          },
          {
            "guestToken": []
          },
          {
            "secretKey": []
          }
        ],
        "responses": {
          "200": {
            "description": "The caller, as the platform sees it.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Session"
                },
                "example": {
                  "kind": "guest",
                  "roles": [
                    "grid_worker"
                  ],
                  "areas": [
                    "500153001"
                  ],
                  "scopes": [
                    "incidents:read",
                    "tasks:read",
                    "tasks:write"
                  ],
                  "label": "昌元街道网格员",
                  "expiresAt": "2026-11-23T09:40:00+08:00"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/auth/guest-tokens": {
      "post": {
        "operationId": "mintGuestToken",
        "tags": [
          "auth"
        ],
        "summary": "Mint a short-lived token for one signed-in person.",
        "description": "Called by a district's back end after it has signed somebody in by its own means. A key gives no more than its own areas and roles. Tokens are never stored: a repeated key makes the same token again.",
        "x-retry": "keyed",
        "x-idempotency": "optional",
        "security": [
          {
            "secretKey": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/GuestTokenInput"
              },
              "example": {
                "sub": "grid-0017",
                "label": "昌元街道网格员",
                "roles": [
                  "grid_worker"
                ],
                "areas": [
                  "500153001"
                ],
                "ttlSeconds": 600
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The token. Hand it to the page that asked, and to nobody else.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/GuestToken"
                },
                "example": {
                  "token": "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl",
                  "expiresAt": "2026-11-23T09:40:00+08:00"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMedia"
          },
          "422": {
            "$ref": "#/components/responses/Unprocessable"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/auth/publishable-keys": {
      "get": {
        "operationId": "listPublishableKeys",
        "tags": [
          "auth"
        ],
        "summary": "List the site's publishable keys.",
        "x-retry": "safe",
        "x-pagination": {
          "style": "cursor",
          "items": "items",
          "next": "nextCursor",
          "param": "cursor"
        },
        "security": [
          {
            "secretKey": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/Cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "The keys, newest first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PublishableKeyPage"
                },
                "example": {
                  "items": [
                    {
                      "id": "01KAQ3K0000000000000000001",
                      "key": "pk_7Qm2vYF3sT1aZkq8H0",
                      "label": "门户网站",
                      "origins": [
                        "https://www.example.gov.cn"
                      ],
                      "areas": [
                        "500153"
                      ],
                      "scopes": [
                        "areas:read",
                        "categories:read",
                        "incidents:report"
                      ],
                      "createdAt": "2026-11-23T08:00:00+08:00"
                    }
                  ],
                  "nextCursor": null
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      },
      "post": {
        "operationId": "createPublishableKey",
        "tags": [
          "auth"
        ],
        "summary": "Create a publishable key for a page.",
        "x-retry": "keyed",
        "x-idempotency": "optional",
        "security": [
          {
            "secretKey": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/PublishableKeyInput"
              },
              "example": {
                "label": "门户网站",
                "origins": [
                  "https://www.example.gov.cn"
                ]
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The key. It may stand in markup.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PublishableKey"
                },
                "example": {
                  "id": "01KAQ3K0000000000000000001",
                  "key": "pk_7Qm2vYF3sT1aZkq8H0",
                  "label": "门户网站",
                  "origins": [
                    "https://www.example.gov.cn"
                  ],
                  "areas": [
                    "500153"
                  ],
                  "scopes": [
                    "areas:read",
                    "categories:read",
                    "incidents:report"
                  ],
                  "createdAt": "2026-11-23T08:00:00+08:00"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMedia"
          },
          "422": {
            "$ref": "#/components/responses/Unprocessable"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/auth/publishable-keys/{id}": {
      "delete": {
        "operationId": "revokePublishableKey",
        "tags": [
          "auth"
        ],
        "summary": "Revoke a publishable key.",
        "x-retry": "keyed",
        "x-idempotency": "optional",
        "security": [
          {
            "secretKey": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/Id"
          },
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          }
        ],
        "responses": {
          "204": {
            "description": "It no longer works."
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "publishableKey": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "pk_…",
        "description": "Stands in a page's markup. Bound to origins and scopes; may read public data and report."
      },
      "guestToken": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT",
        "description": "Ten minutes at most, for one person in their roles and areas; minted by a district's back end. A request with the header `Acting-Subject` (a `sub`, percent-encoded) is refused with 403 `other_subject` under the token of anybody else: so an action that waited for the network is never taken in another person's name."
      },
      "secretKey": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "sk_…",
        "description": "Stays on a district's back end; a browser that sends it is refused. Mints guest tokens and manages publishable keys."
      }
    },
    "schemas": {
      "AreaCode": {
        "description": "Division code by GB/T 2260 and the National Bureau of Statistics: 2 digits (city), 6 (district), 9 (township), 12 (community). A functional zone (功能区), which overlaps districts and has no such code, is `Z` and four digits, e.g. `Z5001` for 两江新区: in filters and in a token's areas it stands for what it covers.",
        "type": "string",
        "pattern": "^(50([0-9]{4}([0-9]{3}([0-9]{3})?)?)?|Z50[0-9]{2})$",
        "example": "500153001"
      },
      "AreaLevel": {
        "description": "Where an area stands in the tree; a functional zone stands beside it.",
        "type": "string",
        "enum": [
          "city",
          "district",
          "township",
          "community",
          "grid",
          "zone"
        ]
      },
      "Area": {
        "type": "object",
        "required": [
          "code",
          "name",
          "level",
          "kind",
          "childCount"
        ],
        "properties": {
          "code": {
            "$ref": "#/components/schemas/AreaCode"
          },
          "name": {
            "type": "string"
          },
          "level": {
            "$ref": "#/components/schemas/AreaLevel"
          },
          "kind": {
            "type": "string",
            "enum": [
              "statutory",
              "functional_zone"
            ]
          },
          "parent": {
            "$ref": "#/components/schemas/AreaCode"
          },
          "childCount": {
            "type": "integer",
            "minimum": 0,
            "description": "How many areas lie directly in it."
          }
        }
      },
      "AreaPage": {
        "type": "object",
        "required": [
          "items",
          "nextCursor"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Area"
            }
          },
          "nextCursor": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "FieldError": {
        "type": "object",
        "required": [
          "pointer",
          "code",
          "message"
        ],
        "properties": {
          "pointer": {
            "type": "string",
            "description": "JSON pointer from `/body`, `/query`, `/path` or `/header` to the field."
          },
          "code": {
            "type": "string"
          },
          "message": {
            "type": "string"
          }
        }
      },
      "Problem": {
        "description": "RFC 9457 problem details.",
        "type": "object",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "requestId"
        ],
        "properties": {
          "type": {
            "type": "string",
            "format": "uri-reference"
          },
          "title": {
            "type": "string",
            "description": "What went wrong, for people, in the language asked for."
          },
          "status": {
            "type": "integer",
            "minimum": 400,
            "maximum": 599
          },
          "detail": {
            "type": "string",
            "description": "What happened this time and what to do."
          },
          "instance": {
            "type": "string",
            "format": "uri-reference"
          },
          "code": {
            "type": "string",
            "description": "What went wrong, for programs. Never translated."
          },
          "requestId": {
            "type": "string"
          },
          "errors": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FieldError"
            }
          }
        }
      },
      "AreaStep": {
        "type": "object",
        "required": [
          "code",
          "name",
          "level"
        ],
        "properties": {
          "code": {
            "$ref": "#/components/schemas/AreaCode"
          },
          "name": {
            "type": "string"
          },
          "level": {
            "$ref": "#/components/schemas/AreaLevel"
          }
        }
      },
      "AreaDetail": {
        "allOf": [
          {
            "$ref": "#/components/schemas/Area"
          },
          {
            "type": "object",
            "required": [
              "path"
            ],
            "properties": {
              "path": {
                "description": "From the city down to the area itself.",
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/AreaStep"
                }
              },
              "covers": {
                "description": "The codes of the areas that a functional zone covers; absent elsewhere.",
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/AreaCode"
                }
              }
            }
          }
        ]
      },
      "CategoryCode": {
        "description": "Two digits for a group, four for a category.",
        "type": "string",
        "pattern": "^[0-9]{2}([0-9]{2})?$",
        "example": "2101"
      },
      "Section": {
        "description": "One of the four sections of a township command centre: 党的建设、经济发展、民生服务、平安法治.",
        "type": "string",
        "enum": [
          "party_building",
          "economic_development",
          "public_service",
          "safety_and_law"
        ]
      },
      "Level": {
        "description": "The level that is responsible.",
        "type": "string",
        "enum": [
          "city",
          "district",
          "township",
          "community",
          "grid"
        ]
      },
      "Stopper": {
        "description": "Reports of this kind belong elsewhere; say so before anything is typed.",
        "type": "object",
        "required": [
          "text"
        ],
        "properties": {
          "text": {
            "type": "string"
          },
          "textEn": {
            "type": "string"
          },
          "tel": {
            "type": "string",
            "example": "119"
          }
        }
      },
      "SlaRule": {
        "description": "One time limit. Limits differ by jurisdiction and category; they are data, never code.",
        "type": "object",
        "required": [
          "stage",
          "amount",
          "unit",
          "calendarId"
        ],
        "properties": {
          "stage": {
            "type": "string",
            "enum": [
              "accept",
              "dispatch",
              "handle",
              "feedback",
              "check",
              "reply"
            ]
          },
          "amount": {
            "type": "number",
            "exclusiveMinimum": 0
          },
          "unit": {
            "type": "string",
            "enum": [
              "wh",
              "wd",
              "h",
              "d"
            ],
            "description": "Working hours, working days, natural hours, natural days."
          },
          "calendarId": {
            "type": "string",
            "description": "Which working calendar counts."
          },
          "warnBefore": {
            "type": "number",
            "minimum": 0,
            "description": "When to say \"due soon\", in the same unit."
          }
        }
      },
      "Category": {
        "type": "object",
        "required": [
          "code",
          "name",
          "kind",
          "keywords",
          "section",
          "level",
          "ownerRule",
          "anonymousAllowed",
          "check",
          "sla"
        ],
        "properties": {
          "code": {
            "$ref": "#/components/schemas/CategoryCode"
          },
          "name": {
            "type": "string"
          },
          "nameEn": {
            "type": "string"
          },
          "parent": {
            "$ref": "#/components/schemas/CategoryCode"
          },
          "standardCode": {
            "type": "string",
            "description": "Class and subclass by GB/T 30428, where there is one."
          },
          "kind": {
            "type": "string",
            "enum": [
              "component",
              "event",
              "service"
            ]
          },
          "keywords": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "pinyin": {
            "type": "string"
          },
          "hint": {
            "type": "string",
            "description": "What helps the people who will deal with it."
          },
          "hintEn": {
            "type": "string"
          },
          "section": {
            "$ref": "#/components/schemas/Section"
          },
          "level": {
            "$ref": "#/components/schemas/Level"
          },
          "ownerRule": {
            "type": "string",
            "enum": [
              "owner_first",
              "territory_first"
            ],
            "description": "部件先属主后属地；事件先属地后属主."
          },
          "anonymousAllowed": {
            "type": "boolean"
          },
          "check": {
            "type": "string",
            "enum": [
              "auto",
              "dispatcher"
            ],
            "description": "Whether an incident closes when its tasks are completed, or after a dispatcher has verified them."
          },
          "stopper": {
            "$ref": "#/components/schemas/Stopper"
          },
          "sla": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SlaRule"
            }
          }
        }
      },
      "CategoryPage": {
        "type": "object",
        "required": [
          "items",
          "nextCursor"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Category"
            }
          },
          "nextCursor": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "IncidentState": {
        "description": "Stages by GB/T 30428: 信息收集 submitted, awaiting_info; 案卷建立 accepted; 任务派遣 dispatched; 任务处理 in_progress, suspended; 处理反馈 handled; 核查结案 checking, closed; 综合评价 evaluated.",
        "type": "string",
        "enum": [
          "submitted",
          "awaiting_info",
          "accepted",
          "rejected",
          "merged",
          "dispatched",
          "in_progress",
          "suspended",
          "handled",
          "checking",
          "closed",
          "evaluated",
          "withdrawn",
          "transferred"
        ]
      },
      "Time": {
        "description": "RFC 3339 with offset.",
        "type": "string",
        "format": "date-time",
        "example": "2026-11-23T09:30:00+08:00"
      },
      "Id": {
        "description": "A ULID.",
        "type": "string",
        "pattern": "^[0-9A-HJKMNP-TV-Z]{26}$",
        "example": "01KAQ3N8V2E6M4T7R9YBXCDFGH"
      },
      "IncidentNo": {
        "description": "`SJ`, 6-digit area, yyMMdd, 5-digit serial, check digit by ISO 7064 MOD 11,10 over the digits.",
        "type": "string",
        "pattern": "^SJ[0-9]{18}$",
        "example": "SJ500153261123000429"
      },
      "Point": {
        "description": "A position with its coordinate system. Longitude and latitude in degrees, accuracy in metres.",
        "type": "object",
        "required": [
          "lng",
          "lat",
          "crs"
        ],
        "additionalProperties": false,
        "properties": {
          "lng": {
            "type": "number",
            "minimum": -180,
            "maximum": 180
          },
          "lat": {
            "type": "number",
            "minimum": -90,
            "maximum": 90
          },
          "crs": {
            "type": "string",
            "enum": [
              "CGCS2000",
              "WGS84",
              "GCJ02",
              "BD09"
            ]
          },
          "accuracyM": {
            "type": "number",
            "minimum": 0,
            "maximum": 100000
          }
        },
        "example": {
          "lng": 105.5943,
          "lat": 29.4052,
          "crs": "WGS84",
          "accuracyM": 18
        }
      },
      "Location": {
        "type": "object",
        "required": [
          "areaCode"
        ],
        "properties": {
          "areaCode": {
            "$ref": "#/components/schemas/AreaCode"
          },
          "address": {
            "type": "string"
          },
          "landmark": {
            "type": "string"
          },
          "point": {
            "$ref": "#/components/schemas/Point"
          }
        }
      },
      "Reporter": {
        "type": "object",
        "required": [
          "mode"
        ],
        "properties": {
          "mode": {
            "type": "string",
            "enum": [
              "anonymous",
              "named",
              "staff"
            ]
          },
          "name": {
            "type": "string",
            "description": "Masked by role, e.g. `张*`.",
            "x-pii": true
          },
          "phone": {
            "type": "string",
            "description": "Masked by role, e.g. `138****1234`.",
            "x-pii": true
          }
        }
      },
      "Priority": {
        "type": "string",
        "enum": [
          "urgent",
          "high",
          "normal",
          "low"
        ]
      },
      "SlaState": {
        "description": "How the current time limit stands.",
        "type": "string",
        "enum": [
          "on_track",
          "due_soon",
          "overdue",
          "paused",
          "met",
          "missed"
        ]
      },
      "TaskTally": {
        "type": "object",
        "required": [
          "total",
          "done"
        ],
        "properties": {
          "total": {
            "type": "integer",
            "minimum": 0
          },
          "done": {
            "type": "integer",
            "minimum": 0
          }
        }
      },
      "IncidentAction": {
        "type": "string",
        "enum": [
          "addNote"
        ]
      },
      "Incident": {
        "type": "object",
        "required": [
          "id",
          "no",
          "rev",
          "categoryCode",
          "categoryName",
          "areaCode",
          "areaName",
          "channel",
          "section",
          "level",
          "priority",
          "state",
          "slaState",
          "reportedAt",
          "updatedAt",
          "tasks",
          "actions"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "no": {
            "$ref": "#/components/schemas/IncidentNo"
          },
          "rev": {
            "type": "integer",
            "minimum": 1
          },
          "categoryCode": {
            "$ref": "#/components/schemas/CategoryCode"
          },
          "categoryName": {
            "type": "string"
          },
          "description": {
            "type": "string",
            "description": "Staff of the area only.",
            "x-pii": true
          },
          "areaCode": {
            "$ref": "#/components/schemas/AreaCode"
          },
          "areaName": {
            "type": "string"
          },
          "location": {
            "$ref": "#/components/schemas/Location"
          },
          "reporter": {
            "$ref": "#/components/schemas/Reporter"
          },
          "channel": {
            "type": "string",
            "enum": [
              "public",
              "grid",
              "hotline",
              "device",
              "inspection",
              "department",
              "trace"
            ]
          },
          "section": {
            "$ref": "#/components/schemas/Section"
          },
          "level": {
            "$ref": "#/components/schemas/Level"
          },
          "priority": {
            "$ref": "#/components/schemas/Priority"
          },
          "state": {
            "$ref": "#/components/schemas/IncidentState"
          },
          "slaState": {
            "$ref": "#/components/schemas/SlaState"
          },
          "reportedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "updatedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "dueAt": {
            "$ref": "#/components/schemas/Time"
          },
          "closedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "tasks": {
            "$ref": "#/components/schemas/TaskTally"
          },
          "actions": {
            "description": "What this caller may do now.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/IncidentAction"
            }
          }
        }
      },
      "IncidentPage": {
        "type": "object",
        "required": [
          "items",
          "nextCursor"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Incident"
            }
          },
          "nextCursor": {
            "type": [
              "string",
              "null"
            ]
          },
          "total": {
            "type": "integer",
            "minimum": 0
          }
        }
      },
      "LocationInput": {
        "type": "object",
        "required": [
          "areaCode"
        ],
        "additionalProperties": false,
        "properties": {
          "areaCode": {
            "description": "A district at least; a township or community where the reporter knows it.",
            "type": "string",
            "pattern": "^50[0-9]{4}([0-9]{3}([0-9]{3})?)?$"
          },
          "address": {
            "type": "string",
            "maxLength": 200,
            "description": "Street and number, or what is nearby."
          },
          "landmark": {
            "type": "string",
            "maxLength": 100
          },
          "point": {
            "$ref": "#/components/schemas/Point"
          }
        }
      },
      "Contact": {
        "description": "Optional, used only to come back to the reporter. No identity number, ever.",
        "type": "object",
        "additionalProperties": false,
        "x-pii": true,
        "properties": {
          "name": {
            "type": "string",
            "minLength": 1,
            "maxLength": 40,
            "pattern": "\\S",
            "x-pii": true
          },
          "phone": {
            "type": "string",
            "pattern": "^\\+?[0-9][0-9 -]{5,19}$",
            "x-pii": true
          }
        }
      },
      "IncidentInput": {
        "type": "object",
        "required": [
          "categoryCode",
          "description",
          "location"
        ],
        "additionalProperties": false,
        "properties": {
          "categoryCode": {
            "type": "string",
            "pattern": "^[0-9]{4}$"
          },
          "description": {
            "type": "string",
            "minLength": 1,
            "maxLength": 4000,
            "pattern": "\\S",
            "description": "What is wrong and whom it affects.",
            "x-pii": true
          },
          "location": {
            "$ref": "#/components/schemas/LocationInput"
          },
          "contact": {
            "$ref": "#/components/schemas/Contact"
          },
          "attachmentIds": {
            "type": "array",
            "maxItems": 6,
            "uniqueItems": true,
            "items": {
              "$ref": "#/components/schemas/Id"
            }
          },
          "consent": {
            "description": "What the reporter was shown and agreed to when leaving a contact.",
            "type": "object",
            "required": [
              "version",
              "at"
            ],
            "additionalProperties": false,
            "properties": {
              "version": {
                "type": "string",
                "maxLength": 40
              },
              "at": {
                "$ref": "#/components/schemas/Time"
              }
            }
          }
        }
      },
      "QueryCode": {
        "description": "Six characters without 0, O, 1, I and L.",
        "type": "string",
        "pattern": "^[2-9A-HJKMNP-Z]{6}$",
        "x-pii": true,
        "example": "K7M3QX"
      },
      "IncidentReceipt": {
        "type": "object",
        "required": [
          "id",
          "no",
          "queryCode",
          "categoryName",
          "areaCode",
          "areaName",
          "state",
          "reportedAt"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "no": {
            "$ref": "#/components/schemas/IncidentNo"
          },
          "queryCode": {
            "$ref": "#/components/schemas/QueryCode"
          },
          "categoryName": {
            "type": "string"
          },
          "areaCode": {
            "$ref": "#/components/schemas/AreaCode"
          },
          "areaName": {
            "type": "string"
          },
          "state": {
            "$ref": "#/components/schemas/IncidentState"
          },
          "reportedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "dueAt": {
            "$ref": "#/components/schemas/Time"
          }
        }
      },
      "TrackingInput": {
        "type": "object",
        "required": [
          "no",
          "queryCode"
        ],
        "additionalProperties": false,
        "properties": {
          "no": {
            "$ref": "#/components/schemas/IncidentNo"
          },
          "queryCode": {
            "$ref": "#/components/schemas/QueryCode"
          }
        }
      },
      "TimelineEntry": {
        "description": "One thing that happened, for people to read.",
        "type": "object",
        "required": [
          "id",
          "at",
          "type"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "Position in the event log."
          },
          "at": {
            "$ref": "#/components/schemas/Time"
          },
          "type": {
            "type": "string",
            "description": "The command or rule that made the change.",
            "enum": [
              "reported",
              "accepted",
              "dispatched",
              "started",
              "handled",
              "checked",
              "closed",
              "noted",
              "created",
              "offered",
              "claimed",
              "released",
              "completed",
              "returned",
              "transferred",
              "escalated",
              "verified",
              "reworked",
              "rejected"
            ]
          },
          "actor": {
            "type": "string",
            "description": "Who, by role and office; never a person's name."
          },
          "note": {
            "type": "string",
            "description": "What they said about it."
          },
          "fromState": {
            "type": "string"
          },
          "toState": {
            "type": "string"
          }
        }
      },
      "Note": {
        "type": "object",
        "required": [
          "id",
          "at",
          "text",
          "visibility"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "at": {
            "$ref": "#/components/schemas/Time"
          },
          "actor": {
            "type": "string"
          },
          "text": {
            "type": "string"
          },
          "visibility": {
            "type": "string",
            "enum": [
              "public",
              "staff"
            ]
          }
        }
      },
      "Attachment": {
        "type": "object",
        "required": [
          "id",
          "kind",
          "mime",
          "bytes",
          "sha256",
          "width",
          "height",
          "url",
          "urlExpiresAt"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "kind": {
            "type": "string",
            "enum": [
              "photo"
            ]
          },
          "purpose": {
            "type": "string",
            "enum": [
              "report",
              "result"
            ],
            "description": "Sent with the report, or proof of the finished work."
          },
          "mime": {
            "type": "string",
            "enum": [
              "image/jpeg",
              "image/png",
              "image/webp"
            ]
          },
          "bytes": {
            "type": "integer",
            "minimum": 1
          },
          "sha256": {
            "type": "string",
            "pattern": "^[0-9a-f]{64}$"
          },
          "width": {
            "type": "integer",
            "minimum": 1,
            "description": "Pixels."
          },
          "height": {
            "type": "integer",
            "minimum": 1,
            "description": "Pixels."
          },
          "url": {
            "type": "string",
            "format": "uri-reference",
            "description": "Relative to the platform; works until `urlExpiresAt`."
          },
          "urlExpiresAt": {
            "$ref": "#/components/schemas/Time"
          }
        }
      },
      "TrackedIncident": {
        "type": "object",
        "required": [
          "id",
          "no",
          "categoryCode",
          "categoryName",
          "areaName",
          "state",
          "slaState",
          "reportedAt",
          "updatedAt",
          "timeline",
          "notes",
          "attachments"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "no": {
            "$ref": "#/components/schemas/IncidentNo"
          },
          "categoryCode": {
            "$ref": "#/components/schemas/CategoryCode"
          },
          "categoryName": {
            "type": "string"
          },
          "areaName": {
            "type": "string"
          },
          "state": {
            "$ref": "#/components/schemas/IncidentState"
          },
          "slaState": {
            "$ref": "#/components/schemas/SlaState"
          },
          "reportedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "updatedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "dueAt": {
            "$ref": "#/components/schemas/Time"
          },
          "closedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "timeline": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TimelineEntry"
            }
          },
          "notes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Note"
            }
          },
          "attachments": {
            "description": "The reporter's own photos and those of the finished work.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Attachment"
            }
          }
        }
      },
      "TimelinePage": {
        "type": "object",
        "required": [
          "items",
          "nextCursor"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TimelineEntry"
            }
          },
          "nextCursor": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "NotePage": {
        "type": "object",
        "required": [
          "items",
          "nextCursor"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Note"
            }
          },
          "nextCursor": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "NoteInput": {
        "type": "object",
        "required": [
          "text"
        ],
        "additionalProperties": false,
        "properties": {
          "text": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000,
            "pattern": "\\S"
          },
          "visibility": {
            "type": "string",
            "enum": [
              "public",
              "staff"
            ],
            "default": "staff"
          }
        }
      },
      "AttachmentPage": {
        "type": "object",
        "required": [
          "items",
          "nextCursor"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Attachment"
            }
          },
          "nextCursor": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "AttachmentInput": {
        "type": "object",
        "required": [
          "file"
        ],
        "additionalProperties": false,
        "properties": {
          "file": {
            "type": "string",
            "format": "binary",
            "description": "The photo, at most 10 MB."
          }
        }
      },
      "TaskState": {
        "type": "string",
        "enum": [
          "created",
          "offered",
          "claimed",
          "started",
          "completed",
          "verified",
          "returned",
          "suspended",
          "cancelled"
        ]
      },
      "LogPosition": {
        "description": "A position in the event log.",
        "type": "string",
        "pattern": "^[0-9]{1,19}$"
      },
      "TaskNo": {
        "description": "`RW`, then built like an incident number.",
        "type": "string",
        "pattern": "^RW[0-9]{18}$"
      },
      "TaskKind": {
        "type": "string",
        "enum": [
          "verify",
          "handle",
          "assist",
          "check",
          "rectify",
          "inspect",
          "fill",
          "approve"
        ]
      },
      "Assignee": {
        "description": "Who holds the task, by role and office.",
        "type": "object",
        "required": [
          "label",
          "me"
        ],
        "properties": {
          "label": {
            "type": "string"
          },
          "me": {
            "type": "boolean",
            "description": "Whether that is the caller."
          }
        }
      },
      "TaskAction": {
        "type": "string",
        "enum": [
          "claim",
          "release",
          "start",
          "complete",
          "return",
          "transfer",
          "escalate",
          "verify"
        ]
      },
      "Task": {
        "type": "object",
        "required": [
          "id",
          "no",
          "rev",
          "incidentId",
          "incidentNo",
          "kind",
          "title",
          "categoryCode",
          "areaCode",
          "areaName",
          "level",
          "section",
          "priority",
          "state",
          "slaState",
          "createdAt",
          "updatedAt",
          "actions"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "no": {
            "$ref": "#/components/schemas/TaskNo"
          },
          "rev": {
            "type": "integer",
            "minimum": 1
          },
          "incidentId": {
            "$ref": "#/components/schemas/Id"
          },
          "incidentNo": {
            "$ref": "#/components/schemas/IncidentNo"
          },
          "kind": {
            "$ref": "#/components/schemas/TaskKind"
          },
          "title": {
            "type": "string"
          },
          "categoryCode": {
            "$ref": "#/components/schemas/CategoryCode"
          },
          "areaCode": {
            "$ref": "#/components/schemas/AreaCode"
          },
          "areaName": {
            "type": "string"
          },
          "level": {
            "$ref": "#/components/schemas/Level"
          },
          "section": {
            "$ref": "#/components/schemas/Section"
          },
          "priority": {
            "$ref": "#/components/schemas/Priority"
          },
          "state": {
            "$ref": "#/components/schemas/TaskState"
          },
          "slaState": {
            "$ref": "#/components/schemas/SlaState"
          },
          "dueAt": {
            "$ref": "#/components/schemas/Time"
          },
          "warnAt": {
            "$ref": "#/components/schemas/Time"
          },
          "assignee": {
            "$ref": "#/components/schemas/Assignee"
          },
          "address": {
            "type": "string",
            "x-pii": true
          },
          "createdAt": {
            "$ref": "#/components/schemas/Time"
          },
          "updatedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "completedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "actions": {
            "description": "What this caller may do now, the likeliest first.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TaskAction"
            }
          }
        }
      },
      "TaskPage": {
        "type": "object",
        "required": [
          "items",
          "nextCursor",
          "asOf"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Task"
            }
          },
          "nextCursor": {
            "type": [
              "string",
              "null"
            ]
          },
          "total": {
            "type": "integer",
            "minimum": 0
          },
          "asOf": {
            "$ref": "#/components/schemas/LogPosition"
          }
        }
      },
      "TaskCounts": {
        "type": "object",
        "required": [
          "mine",
          "claimable",
          "open",
          "check",
          "done",
          "overdue"
        ],
        "properties": {
          "mine": {
            "type": "integer",
            "minimum": 0
          },
          "claimable": {
            "type": "integer",
            "minimum": 0
          },
          "open": {
            "type": "integer",
            "minimum": 0
          },
          "check": {
            "type": "integer",
            "minimum": 0
          },
          "done": {
            "type": "integer",
            "minimum": 0
          },
          "overdue": {
            "type": "integer",
            "minimum": 0
          }
        }
      },
      "EvidenceRule": {
        "description": "What has to come with the result.",
        "type": "object",
        "required": [
          "photosMin"
        ],
        "properties": {
          "photosMin": {
            "type": "integer",
            "minimum": 0
          }
        }
      },
      "TaskOutcome": {
        "type": "object",
        "required": [
          "note",
          "at"
        ],
        "properties": {
          "note": {
            "type": "string"
          },
          "at": {
            "$ref": "#/components/schemas/Time"
          },
          "actor": {
            "type": "string"
          }
        }
      },
      "TaskDetail": {
        "allOf": [
          {
            "$ref": "#/components/schemas/Task"
          },
          {
            "type": "object",
            "required": [
              "evidence",
              "attachments"
            ],
            "properties": {
              "description": {
                "type": "string",
                "description": "What the reporter wrote.",
                "x-pii": true
              },
              "location": {
                "$ref": "#/components/schemas/Location"
              },
              "reporter": {
                "$ref": "#/components/schemas/Reporter"
              },
              "instructions": {
                "type": "string"
              },
              "evidence": {
                "$ref": "#/components/schemas/EvidenceRule"
              },
              "attachments": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/Attachment"
                }
              },
              "result": {
                "$ref": "#/components/schemas/TaskOutcome"
              }
            }
          }
        ]
      },
      "TaskConflictProblem": {
        "allOf": [
          {
            "$ref": "#/components/schemas/Problem"
          },
          {
            "type": "object",
            "properties": {
              "assignee": {
                "$ref": "#/components/schemas/Assignee"
              },
              "state": {
                "$ref": "#/components/schemas/TaskState"
              },
              "rev": {
                "type": "integer",
                "minimum": 1
              }
            }
          }
        ]
      },
      "TaskStaleProblem": {
        "allOf": [
          {
            "$ref": "#/components/schemas/Problem"
          },
          {
            "type": "object",
            "properties": {
              "current": {
                "$ref": "#/components/schemas/TaskDetail"
              }
            }
          }
        ]
      },
      "TaskRuleProblem": {
        "allOf": [
          {
            "$ref": "#/components/schemas/Problem"
          },
          {
            "type": "object",
            "properties": {
              "rule": {
                "type": "string",
                "enum": [
                  "same_level",
                  "same_area",
                  "already_top_level",
                  "evidence_missing",
                  "unknown_area",
                  "outside_district"
                ]
              },
              "suggested": {
                "type": "object",
                "properties": {
                  "level": {
                    "$ref": "#/components/schemas/Level"
                  },
                  "areaCode": {
                    "$ref": "#/components/schemas/AreaCode"
                  }
                }
              }
            }
          }
        ]
      },
      "TaskResult": {
        "type": "object",
        "required": [
          "note"
        ],
        "additionalProperties": false,
        "properties": {
          "note": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000,
            "pattern": "\\S",
            "description": "What was done. Shown to the reporter."
          },
          "attachmentIds": {
            "type": "array",
            "maxItems": 6,
            "uniqueItems": true,
            "items": {
              "$ref": "#/components/schemas/Id"
            }
          }
        }
      },
      "TaskReturn": {
        "type": "object",
        "required": [
          "reason",
          "note"
        ],
        "additionalProperties": false,
        "properties": {
          "reason": {
            "type": "string",
            "enum": [
              "not_responsible",
              "wrong_place",
              "cannot_do",
              "needs_info",
              "duplicate"
            ]
          },
          "note": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000,
            "pattern": "\\S"
          }
        }
      },
      "TaskTransfer": {
        "type": "object",
        "required": [
          "areaCode",
          "note"
        ],
        "additionalProperties": false,
        "properties": {
          "areaCode": {
            "$ref": "#/components/schemas/AreaCode"
          },
          "note": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000,
            "pattern": "\\S"
          }
        }
      },
      "TaskEscalation": {
        "type": "object",
        "required": [
          "note"
        ],
        "additionalProperties": false,
        "properties": {
          "note": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000,
            "pattern": "\\S"
          }
        }
      },
      "TaskVerification": {
        "type": "object",
        "required": [
          "passed"
        ],
        "additionalProperties": false,
        "properties": {
          "passed": {
            "type": "boolean"
          },
          "note": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000,
            "pattern": "\\S",
            "description": "Required when not passed."
          }
        },
        "if": {
          "properties": {
            "passed": {
              "const": false
            }
          }
        },
        "then": {
          "required": [
            "note"
          ],
          "properties": {
            "note": true
          }
        }
      },
      "CodeScheme": {
        "type": "string",
        "enum": [
          "digital_link",
          "element_string",
          "gtin",
          "ear_tag",
          "lot",
          "food_business_licence",
          "food_production_licence",
          "credit_code",
          "premises",
          "certificate",
          "incident_no",
          "opaque"
        ]
      },
      "CodeResolution": {
        "type": "object",
        "required": [
          "value",
          "scheme",
          "status",
          "subject",
          "warnings"
        ],
        "properties": {
          "value": {
            "type": "string",
            "description": "The code in its normal form."
          },
          "scheme": {
            "$ref": "#/components/schemas/CodeScheme"
          },
          "status": {
            "type": "string",
            "enum": [
              "active",
              "voided"
            ]
          },
          "subject": {
            "type": "object",
            "required": [
              "type",
              "id",
              "name"
            ],
            "properties": {
              "type": {
                "type": "string",
                "enum": [
                  "trace_item",
                  "premises"
                ]
              },
              "id": {
                "$ref": "#/components/schemas/Id"
              },
              "name": {
                "type": "string"
              }
            }
          },
          "warnings": {
            "description": "What is odd about the code though it was found, in words.",
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "TraceCode": {
        "type": "object",
        "required": [
          "value",
          "scheme"
        ],
        "properties": {
          "value": {
            "type": "string"
          },
          "scheme": {
            "$ref": "#/components/schemas/CodeScheme"
          }
        }
      },
      "TraceParty": {
        "description": "An organisation, or a person by role alone.",
        "type": "object",
        "required": [
          "name",
          "role"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "role": {
            "type": "string",
            "enum": [
              "farm",
              "vet",
              "haulier",
              "slaughterhouse",
              "cutting_plant",
              "wholesaler",
              "retailer",
              "regulator"
            ]
          },
          "premisesId": {
            "$ref": "#/components/schemas/Id"
          }
        }
      },
      "Severity": {
        "description": "国标 warning levels, red the highest.",
        "type": "string",
        "enum": [
          "red",
          "orange",
          "yellow",
          "blue"
        ]
      },
      "TraceVerdict": {
        "type": "object",
        "required": [
          "state",
          "reasons"
        ],
        "properties": {
          "state": {
            "type": "string",
            "enum": [
              "safe",
              "watch",
              "recalled",
              "unknown"
            ],
            "description": "`safe`: every stage and paper is there and nothing speaks against it. `watch`: something does not fit. `recalled`: must not be eaten or sold. `unknown`: too little is on record to say."
          },
          "since": {
            "$ref": "#/components/schemas/Time"
          },
          "by": {
            "type": "string",
            "description": "Who says so."
          },
          "reasons": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "code",
                "text"
              ],
              "properties": {
                "code": {
                  "type": "string"
                },
                "severity": {
                  "$ref": "#/components/schemas/Severity"
                },
                "text": {
                  "type": "string"
                }
              }
            }
          },
          "advice": {
            "type": "string",
            "description": "What a shopper should do now."
          }
        }
      },
      "TraceStage": {
        "description": "养殖、检疫、调运、屠宰、分割、批发、零售、召回.",
        "type": "string",
        "enum": [
          "farming",
          "quarantine",
          "transport",
          "slaughter",
          "cutting",
          "wholesale",
          "retail",
          "recall"
        ]
      },
      "CertificateType": {
        "type": "string",
        "enum": [
          "food_business_licence",
          "food_production_licence",
          "quarantine_animal",
          "quarantine_product",
          "meat_inspection",
          "asf_test",
          "conformity",
          "vehicle_filing",
          "farm_filing",
          "agreement",
          "other"
        ]
      },
      "Certificate": {
        "description": "A paper. Whoever it names as a person is left out.",
        "type": "object",
        "required": [
          "id",
          "type",
          "name",
          "status"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "type": {
            "$ref": "#/components/schemas/CertificateType"
          },
          "name": {
            "type": "string",
            "description": "What it is called, in the language asked for."
          },
          "number": {
            "type": "string"
          },
          "issuer": {
            "type": "string"
          },
          "issuedAt": {
            "type": "string",
            "format": "date"
          },
          "validTo": {
            "type": "string",
            "format": "date",
            "description": "The last day on which it is valid."
          },
          "status": {
            "type": "string",
            "enum": [
              "valid",
              "expiring",
              "expired",
              "revoked",
              "unverified"
            ],
            "description": "Worked out from its dates and whether it was revoked; `expiring` is a standing licence within 30 days of its end, `unverified` a licence whose own number does not fit. As of today for a place, as of the day of use in a chain."
          },
          "result": {
            "type": "string",
            "description": "What it says, e.g. 阴性 or 合格."
          }
        }
      },
      "AnomalyKind": {
        "type": "string",
        "enum": [
          "missing_stage",
          "missing_paper",
          "expired_paper",
          "time_reversed",
          "quantity_imbalance",
          "impossible_travel",
          "reused_ear_tag",
          "temperature"
        ]
      },
      "TraceAnomaly": {
        "type": "object",
        "required": [
          "id",
          "kind",
          "severity",
          "text"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "Unique within the item."
          },
          "kind": {
            "$ref": "#/components/schemas/AnomalyKind"
          },
          "severity": {
            "$ref": "#/components/schemas/Severity"
          },
          "stage": {
            "$ref": "#/components/schemas/TraceStage"
          },
          "eventId": {
            "$ref": "#/components/schemas/Id"
          },
          "certificateId": {
            "$ref": "#/components/schemas/Id"
          },
          "text": {
            "type": "string"
          }
        }
      },
      "TraceItem": {
        "type": "object",
        "required": [
          "id",
          "epc",
          "codes",
          "kind",
          "product",
          "disposition",
          "verdict",
          "stages",
          "certificates",
          "anomalies",
          "asOf"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "epc": {
            "type": "string",
            "description": "Its EPC or EPC class as a URI."
          },
          "codes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TraceCode"
            }
          },
          "kind": {
            "type": "string",
            "enum": [
              "animal",
              "carcass_lot",
              "cut_lot",
              "retail_lot"
            ]
          },
          "product": {
            "type": "string"
          },
          "quantity": {
            "type": "object",
            "required": [
              "value",
              "unit"
            ],
            "properties": {
              "value": {
                "type": "number",
                "minimum": 0
              },
              "unit": {
                "type": "string",
                "enum": [
                  "kg",
                  "head",
                  "piece"
                ]
              }
            }
          },
          "holder": {
            "$ref": "#/components/schemas/TraceParty"
          },
          "areaCode": {
            "$ref": "#/components/schemas/AreaCode"
          },
          "areaName": {
            "type": "string"
          },
          "disposition": {
            "type": "string",
            "description": "As in CBV 2.0.",
            "enum": [
              "active",
              "in_transit",
              "in_progress",
              "conformant",
              "non_conformant",
              "recalled",
              "retail_sold",
              "destroyed",
              "disposed"
            ]
          },
          "verdict": {
            "$ref": "#/components/schemas/TraceVerdict"
          },
          "stages": {
            "description": "The stages that are on record, in their order.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TraceStage"
            }
          },
          "certificates": {
            "description": "The papers of the chain in the order of their use, each as it stood on the day it was last used.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Certificate"
            }
          },
          "anomalies": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TraceAnomaly"
            }
          },
          "asOf": {
            "$ref": "#/components/schemas/Time"
          }
        }
      },
      "TraceEvent": {
        "type": "object",
        "required": [
          "id",
          "stage",
          "at",
          "recordedAt",
          "summary",
          "certificateIds",
          "anomalyIds",
          "epcis"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "stage": {
            "$ref": "#/components/schemas/TraceStage"
          },
          "at": {
            "$ref": "#/components/schemas/Time"
          },
          "recordedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "summary": {
            "type": "string"
          },
          "place": {
            "type": "object",
            "required": [
              "name"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "areaCode": {
                "$ref": "#/components/schemas/AreaCode"
              },
              "areaName": {
                "type": "string"
              },
              "premisesId": {
                "$ref": "#/components/schemas/Id"
              }
            }
          },
          "actor": {
            "$ref": "#/components/schemas/TraceParty"
          },
          "certificateIds": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Id"
            }
          },
          "anomalyIds": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "readings": {
            "description": "Temperatures on the way, oldest first, in degrees Celsius, with the range that is allowed.",
            "type": "object",
            "required": [
              "min",
              "max",
              "points"
            ],
            "properties": {
              "min": {
                "type": "number"
              },
              "max": {
                "type": "number"
              },
              "points": {
                "type": "array",
                "items": {
                  "type": "object",
                  "required": [
                    "at",
                    "value"
                  ],
                  "properties": {
                    "at": {
                      "$ref": "#/components/schemas/Time"
                    },
                    "value": {
                      "type": "number"
                    }
                  }
                }
              }
            }
          },
          "correctedBy": {
            "$ref": "#/components/schemas/Id"
          },
          "correction": {
            "type": "string",
            "description": "Why the event was declared wrong, as a sentence, where it was (errorDeclaration)."
          },
          "epcis": {
            "description": "The EPCIS 2.0 event as it was captured.",
            "type": "object",
            "required": [
              "type",
              "eventTime"
            ],
            "properties": {
              "type": {
                "type": "string",
                "enum": [
                  "ObjectEvent",
                  "AggregationEvent",
                  "TransactionEvent",
                  "TransformationEvent",
                  "AssociationEvent"
                ]
              },
              "eventTime": {
                "type": "string",
                "format": "date-time"
              }
            },
            "additionalProperties": true
          }
        }
      },
      "TraceEventPage": {
        "type": "object",
        "required": [
          "items",
          "nextCursor"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TraceEvent"
            }
          },
          "nextCursor": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "PremisesType": {
        "type": "string",
        "enum": [
          "restaurant",
          "shop",
          "stall",
          "market",
          "canteen",
          "farm",
          "haulier",
          "slaughterhouse",
          "cutting_plant"
        ]
      },
      "Premises": {
        "type": "object",
        "required": [
          "id",
          "code",
          "name",
          "types",
          "areaCode",
          "areaName"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "code": {
            "type": "string",
            "description": "What its sign carries: `MC`, licence or credit code, two digits."
          },
          "name": {
            "type": "string"
          },
          "types": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PremisesType"
            }
          },
          "operator": {
            "type": "string",
            "description": "Who runs it; a person by kind only."
          },
          "areaCode": {
            "$ref": "#/components/schemas/AreaCode"
          },
          "areaName": {
            "type": "string"
          },
          "address": {
            "type": "string"
          },
          "grade": {
            "type": "string",
            "enum": [
              "A",
              "B",
              "C"
            ],
            "description": "The grade shown at the door."
          },
          "risk": {
            "type": "string",
            "enum": [
              "low",
              "medium",
              "high"
            ]
          }
        }
      },
      "PremisesPage": {
        "type": "object",
        "required": [
          "items",
          "nextCursor"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Premises"
            }
          },
          "nextCursor": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "PremisesDetail": {
        "allOf": [
          {
            "$ref": "#/components/schemas/Premises"
          },
          {
            "type": "object",
            "required": [
              "certificates",
              "asOf"
            ],
            "properties": {
              "safetyOfficer": {
                "type": "string",
                "description": "By office."
              },
              "lastInspectedAt": {
                "type": "string",
                "format": "date"
              },
              "lastSelfCheckAt": {
                "type": "string",
                "format": "date"
              },
              "certificates": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/Certificate"
                }
              },
              "asOf": {
                "$ref": "#/components/schemas/Time"
              }
            }
          }
        ]
      },
      "IndicatorGroup": {
        "description": "What it tells about; for ordering on a page.",
        "type": "string",
        "enum": [
          "operations",
          "results",
          "reform",
          "food_safety",
          "industry",
          "safety",
          "targets"
        ]
      },
      "IndicatorId": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 60,
        "example": "incident-completion-rate"
      },
      "Polarity": {
        "description": "Which way is good: `higher`, `lower`, `target` (as near to the target as can be), `zero` (should not happen at all), `none` (more is neither good nor bad, e.g. how much was reported).",
        "type": "string",
        "enum": [
          "higher",
          "lower",
          "target",
          "zero",
          "none"
        ]
      },
      "IndicatorSource": {
        "type": "object",
        "required": [
          "kind",
          "name"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "published",
              "computed",
              "sample"
            ],
            "description": "Published by somebody; worked out from this platform's records; made up to show how it looks."
          },
          "name": {
            "type": "string"
          },
          "date": {
            "type": "string",
            "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
            "description": "When it was published."
          }
        }
      },
      "Threshold": {
        "type": "object",
        "required": [
          "op",
          "value",
          "severity",
          "label"
        ],
        "properties": {
          "op": {
            "type": "string",
            "enum": [
              "lt",
              "le",
              "gt",
              "ge"
            ]
          },
          "value": {
            "type": "number"
          },
          "severity": {
            "$ref": "#/components/schemas/Severity"
          },
          "label": {
            "type": "string"
          }
        }
      },
      "Indicator": {
        "type": "object",
        "required": [
          "id",
          "name",
          "definition",
          "group",
          "kind",
          "unit",
          "unitLabel",
          "decimals",
          "polarity",
          "source",
          "thresholds",
          "isLive",
          "hasAreas"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/IndicatorId"
          },
          "name": {
            "type": "string"
          },
          "definition": {
            "type": "string",
            "description": "What is counted, and how, in one or two sentences."
          },
          "group": {
            "$ref": "#/components/schemas/IndicatorGroup"
          },
          "kind": {
            "type": "string",
            "enum": [
              "value",
              "rate",
              "pair",
              "zero",
              "target"
            ],
            "description": "How it is meant to be read: one figure; a share with its `parts`; two or more figures side by side (`parts`, the first of which is the value); occurrences, and the days without one (`streak`); a plan with a `target`."
          },
          "unit": {
            "type": "string",
            "enum": [
              "count",
              "percent",
              "pp",
              "permille",
              "CNY",
              "days",
              "hours",
              "minutes"
            ],
            "description": "The unit of `value`. `pp` is percentage points; `CNY` is yuan; durations are decimal numbers."
          },
          "unitLabel": {
            "type": "string",
            "description": "The unit for people: 件, 家, %, 个百分点. May be empty."
          },
          "decimals": {
            "type": "integer",
            "minimum": 0,
            "maximum": 3,
            "description": "How many are worth showing."
          },
          "polarity": {
            "$ref": "#/components/schemas/Polarity"
          },
          "section": {
            "$ref": "#/components/schemas/Section"
          },
          "source": {
            "$ref": "#/components/schemas/IndicatorSource"
          },
          "thresholds": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Threshold"
            }
          },
          "isLive": {
            "type": "boolean",
            "description": "Whether it moves with the platform's own work; follow `indicators/{areaCode}`."
          },
          "hasAreas": {
            "type": "boolean",
            "description": "Whether there are figures for smaller areas."
          }
        }
      },
      "IndicatorPage": {
        "type": "object",
        "required": [
          "items",
          "nextCursor"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Indicator"
            }
          },
          "nextCursor": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "Qualifier": {
        "description": "How the figure is meant: `exact` is as stated, without a qualifier (2.7 万 is 27,000); `ge` is \"at least\", as 余 and 多 say it; `gt` \"more than\".",
        "type": "string",
        "enum": [
          "exact",
          "approx",
          "ge",
          "gt",
          "le",
          "provisional"
        ]
      },
      "Figure": {
        "type": "object",
        "required": [
          "value",
          "qualifier"
        ],
        "properties": {
          "value": {
            "type": [
              "number",
              "null"
            ],
            "description": "In the unit of the indicator; null where there is none."
          },
          "absent": {
            "type": "string",
            "enum": [
              "suppressed",
              "no_data",
              "not_published"
            ],
            "description": "Why there is no value: it rests on too few cases to be shown; nothing was counted; it was not published, or only its change was."
          },
          "qualifier": {
            "$ref": "#/components/schemas/Qualifier"
          }
        }
      },
      "IndicatorPeriod": {
        "type": "object",
        "required": [
          "type",
          "label"
        ],
        "properties": {
          "type": {
            "type": "string",
            "enum": [
              "day",
              "month",
              "quarter",
              "year",
              "ytd",
              "rolling_year",
              "snapshot"
            ]
          },
          "start": {
            "type": "string",
            "format": "date",
            "description": "First local day, included."
          },
          "end": {
            "type": "string",
            "format": "date",
            "description": "Last local day, included."
          },
          "label": {
            "type": "string"
          }
        }
      },
      "FigurePart": {
        "description": "A figure that the value is made of, or that stands beside it.",
        "type": "object",
        "required": [
          "key",
          "label",
          "value",
          "unitLabel"
        ],
        "properties": {
          "key": {
            "type": "string"
          },
          "label": {
            "type": "string"
          },
          "value": {
            "type": [
              "number",
              "null"
            ]
          },
          "unitLabel": {
            "type": "string"
          },
          "qualifier": {
            "$ref": "#/components/schemas/Qualifier"
          }
        }
      },
      "Comparison": {
        "type": "object",
        "required": [
          "basis",
          "label",
          "change",
          "changePercent",
          "qualifier"
        ],
        "properties": {
          "basis": {
            "type": "string",
            "enum": [
              "previous",
              "last_year",
              "before"
            ],
            "description": "环比, 同比, or before a change was made."
          },
          "label": {
            "type": "string",
            "description": "What is compared with what."
          },
          "value": {
            "type": [
              "number",
              "null"
            ],
            "description": "The figure compared with."
          },
          "current": {
            "type": "number",
            "description": "The figure that is compared, where it is not the value itself, e.g. that of the last 30 days."
          },
          "change": {
            "type": [
              "number",
              "null"
            ],
            "description": "Absolute, in the unit of the indicator; percentage points where that is percent."
          },
          "changePercent": {
            "type": [
              "number",
              "null"
            ],
            "description": "Relative; null where the figure compared with is zero or unknown."
          },
          "qualifier": {
            "$ref": "#/components/schemas/Qualifier"
          }
        }
      },
      "Target": {
        "type": "object",
        "required": [
          "op",
          "value",
          "state",
          "source"
        ],
        "properties": {
          "op": {
            "type": "string",
            "enum": [
              "ge",
              "gt",
              "le",
              "eq"
            ]
          },
          "value": {
            "type": "number"
          },
          "startsAt": {
            "type": "string",
            "format": "date"
          },
          "dueAt": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "met",
              "on_pace",
              "behind",
              "missed",
              "open"
            ],
            "description": "`open` where nothing is known yet of the way there."
          },
          "progress": {
            "type": "number",
            "minimum": 0,
            "description": "Share of the target reached; 1 is all of it."
          },
          "elapsed": {
            "type": "number",
            "minimum": 0,
            "maximum": 1,
            "description": "Share of the time that has passed."
          },
          "source": {
            "type": "string",
            "description": "Where the target stands written."
          }
        }
      },
      "Streak": {
        "description": "Days without an occurrence.",
        "type": "object",
        "required": [
          "days",
          "since"
        ],
        "properties": {
          "days": {
            "type": "integer",
            "minimum": 0
          },
          "since": {
            "type": "string",
            "format": "date"
          },
          "lastAt": {
            "type": [
              "string",
              "null"
            ],
            "format": "date",
            "description": "The last occurrence; null where none is on record."
          }
        }
      },
      "SeriesPoint": {
        "description": "One time of a series.",
        "type": "object",
        "required": [
          "at",
          "value"
        ],
        "properties": {
          "at": {
            "type": "string",
            "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
            "description": "A local year, month or day."
          },
          "value": {
            "type": [
              "number",
              "null"
            ]
          }
        }
      },
      "IndicatorReading": {
        "allOf": [
          {
            "$ref": "#/components/schemas/Figure"
          },
          {
            "type": "object",
            "required": [
              "indicator",
              "areaCode",
              "areaName",
              "period",
              "asOf",
              "comparisons",
              "series"
            ],
            "properties": {
              "indicator": {
                "$ref": "#/components/schemas/Indicator"
              },
              "areaCode": {
                "$ref": "#/components/schemas/AreaCode"
              },
              "areaName": {
                "type": "string"
              },
              "period": {
                "$ref": "#/components/schemas/IndicatorPeriod"
              },
              "asOf": {
                "$ref": "#/components/schemas/Time"
              },
              "asOfPrecision": {
                "description": "How much of `asOf` is known, where it is not the second. Published figures have a day or a month.",
                "type": "string",
                "enum": [
                  "day",
                  "month"
                ]
              },
              "total": {
                "type": "number",
                "description": "What the value is out of, e.g. all townships."
              },
              "parts": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/FigurePart"
                }
              },
              "comparisons": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/Comparison"
                }
              },
              "target": {
                "$ref": "#/components/schemas/Target"
              },
              "rank": {
                "type": "object",
                "required": [
                  "position"
                ],
                "properties": {
                  "position": {
                    "type": "integer",
                    "minimum": 1
                  },
                  "of": {
                    "type": "integer",
                    "minimum": 1
                  },
                  "scope": {
                    "type": "string",
                    "description": "Among whom, e.g. 全市."
                  }
                }
              },
              "streak": {
                "$ref": "#/components/schemas/Streak"
              },
              "alert": {
                "description": "The gravest threshold that the value has crossed.",
                "type": "object",
                "required": [
                  "severity",
                  "label"
                ],
                "properties": {
                  "severity": {
                    "$ref": "#/components/schemas/Severity"
                  },
                  "label": {
                    "type": "string"
                  }
                }
              },
              "note": {
                "type": "string",
                "description": "What a reader should know about this figure."
              },
              "series": {
                "description": "At most 24 points, oldest first. What they are, if not the value itself at earlier times, says `seriesLabel`.",
                "type": "array",
                "maxItems": 24,
                "items": {
                  "$ref": "#/components/schemas/SeriesPoint"
                }
              },
              "seriesLabel": {
                "type": "string",
                "description": "What each point counts, e.g. 每月上报."
              }
            }
          }
        ]
      },
      "IndicatorReadings": {
        "type": "object",
        "required": [
          "items",
          "missing"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/IndicatorReading"
            }
          },
          "missing": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/IndicatorId"
            }
          }
        }
      },
      "IndicatorSeries": {
        "type": "object",
        "required": [
          "indicatorId",
          "areaCode",
          "step",
          "points"
        ],
        "properties": {
          "indicatorId": {
            "$ref": "#/components/schemas/IndicatorId"
          },
          "areaCode": {
            "$ref": "#/components/schemas/AreaCode"
          },
          "step": {
            "type": "string",
            "enum": [
              "day",
              "month"
            ]
          },
          "points": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SeriesPoint"
            }
          }
        }
      },
      "AreaFigure": {
        "allOf": [
          {
            "$ref": "#/components/schemas/Figure"
          },
          {
            "type": "object",
            "required": [
              "areaCode",
              "areaName",
              "hasAreas"
            ],
            "properties": {
              "areaCode": {
                "$ref": "#/components/schemas/AreaCode"
              },
              "areaName": {
                "type": "string"
              },
              "parts": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/FigurePart"
                }
              },
              "hasAreas": {
                "type": "boolean"
              }
            }
          }
        ]
      },
      "IndicatorAreas": {
        "type": "object",
        "required": [
          "indicatorId",
          "areaCode",
          "path",
          "asOf",
          "items"
        ],
        "properties": {
          "indicatorId": {
            "$ref": "#/components/schemas/IndicatorId"
          },
          "areaCode": {
            "$ref": "#/components/schemas/AreaCode"
          },
          "path": {
            "description": "From the city down to the area itself.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AreaStep"
            }
          },
          "asOf": {
            "$ref": "#/components/schemas/Time"
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AreaFigure"
            }
          }
        }
      },
      "Topic": {
        "type": "string",
        "pattern": "^((incidents|tasks)(/[0-9A-HJKMNP-TV-Z]{26})?|indicators/(50([0-9]{4}([0-9]{3}([0-9]{3})?)?)?|Z50[0-9]{2}))$",
        "example": "tasks"
      },
      "LiveData": {
        "description": "What changed, as this caller may see it.",
        "type": "object",
        "properties": {
          "command": {
            "type": "string",
            "description": "What happened, as in the timeline."
          },
          "incident": {
            "$ref": "#/components/schemas/Incident"
          },
          "task": {
            "$ref": "#/components/schemas/Task"
          },
          "indicators": {
            "description": "Which indicators of the area have to be read again.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/IndicatorId"
            }
          }
        }
      },
      "LiveEvent": {
        "description": "A CloudEvents 1.0 envelope. `indicator.changed` follows from another entry of the log: its source is `/api/v1/indicators` and its id the position before that entry, so that resuming after it loses nothing.",
        "type": "object",
        "required": [
          "specversion",
          "id",
          "source",
          "type",
          "time",
          "datacontenttype",
          "data"
        ],
        "properties": {
          "specversion": {
            "type": "string",
            "const": "1.0"
          },
          "id": {
            "$ref": "#/components/schemas/LogPosition"
          },
          "source": {
            "type": "string",
            "format": "uri-reference"
          },
          "type": {
            "type": "string",
            "enum": [
              "opened",
              "incident.reported",
              "incident.changed",
              "task.created",
              "task.changed",
              "indicator.changed"
            ]
          },
          "subject": {
            "type": "string",
            "description": "The id of the incident or task; of figures, the area they were followed for."
          },
          "time": {
            "$ref": "#/components/schemas/Time"
          },
          "datacontenttype": {
            "type": "string",
            "const": "application/json"
          },
          "data": {
            "$ref": "#/components/schemas/LiveData"
          }
        }
      },
      "Role": {
        "type": "string",
        "enum": [
          "grid_worker",
          "township_dispatcher",
          "district_dispatcher",
          "supervisor",
          "auditor"
        ]
      },
      "Scope": {
        "type": "string",
        "enum": [
          "areas:read",
          "categories:read",
          "incidents:report",
          "incidents:read",
          "incidents:write",
          "tasks:read",
          "tasks:write",
          "trace:read",
          "indicators:read"
        ]
      },
      "Session": {
        "type": "object",
        "required": [
          "kind",
          "roles",
          "areas",
          "scopes"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "publishable",
              "guest",
              "secret"
            ]
          },
          "roles": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Role"
            }
          },
          "areas": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AreaCode"
            }
          },
          "scopes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Scope"
            }
          },
          "label": {
            "type": "string",
            "description": "Role and office, for display."
          },
          "expiresAt": {
            "$ref": "#/components/schemas/Time"
          }
        }
      },
      "GuestTokenInput": {
        "type": "object",
        "required": [
          "sub",
          "roles",
          "areas"
        ],
        "additionalProperties": false,
        "properties": {
          "sub": {
            "type": "string",
            "minLength": 1,
            "maxLength": 80,
            "pattern": "\\S",
            "description": "The site's own stable id of the person; no name, no phone number."
          },
          "label": {
            "type": "string",
            "minLength": 1,
            "maxLength": 60,
            "pattern": "\\S",
            "description": "Role and office, e.g. 昌元街道网格员. Shown to colleagues."
          },
          "roles": {
            "type": "array",
            "minItems": 1,
            "maxItems": 5,
            "uniqueItems": true,
            "items": {
              "$ref": "#/components/schemas/Role"
            }
          },
          "areas": {
            "type": "array",
            "minItems": 1,
            "maxItems": 20,
            "uniqueItems": true,
            "items": {
              "$ref": "#/components/schemas/AreaCode"
            }
          },
          "origin": {
            "type": "string",
            "maxLength": 200,
            "pattern": "^https?://([a-z0-9.-]+|\\[[0-9a-f:.]+\\])(:[0-9]{1,5})?$",
            "description": "Only this origin may use it."
          },
          "ttlSeconds": {
            "type": "integer",
            "minimum": 30,
            "maximum": 600,
            "default": 600
          }
        }
      },
      "GuestToken": {
        "type": "object",
        "required": [
          "token",
          "expiresAt"
        ],
        "properties": {
          "token": {
            "type": "string",
            "x-pii": true
          },
          "expiresAt": {
            "$ref": "#/components/schemas/Time"
          }
        }
      },
      "PublishableKey": {
        "type": "object",
        "required": [
          "id",
          "key",
          "label",
          "origins",
          "areas",
          "scopes",
          "createdAt"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "key": {
            "type": "string",
            "pattern": "^pk_[A-Za-z0-9_]+$"
          },
          "label": {
            "type": "string"
          },
          "origins": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "areas": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AreaCode"
            }
          },
          "scopes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Scope"
            }
          },
          "createdAt": {
            "$ref": "#/components/schemas/Time"
          }
        }
      },
      "PublishableKeyPage": {
        "type": "object",
        "required": [
          "items",
          "nextCursor"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PublishableKey"
            }
          },
          "nextCursor": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "PublishableKeyInput": {
        "type": "object",
        "required": [
          "label",
          "origins"
        ],
        "additionalProperties": false,
        "properties": {
          "label": {
            "type": "string",
            "minLength": 1,
            "maxLength": 60,
            "pattern": "\\S"
          },
          "origins": {
            "type": "array",
            "minItems": 1,
            "maxItems": 20,
            "uniqueItems": true,
            "items": {
              "type": "string",
              "maxLength": 200,
              "pattern": "^https?://([a-z0-9.-]+|\\[[0-9a-f:.]+\\])(:[0-9]{1,5})?$"
            }
          },
          "areas": {
            "type": "array",
            "minItems": 1,
            "maxItems": 20,
            "uniqueItems": true,
            "items": {
              "$ref": "#/components/schemas/AreaCode"
            }
          }
        }
      }
    },
    "parameters": {
      "Limit": {
        "name": "limit",
        "in": "query",
        "description": "How many items a page holds.",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 200,
          "default": 50
        },
        "example": 20
      },
      "Cursor": {
        "name": "cursor",
        "in": "query",
        "description": "Where to go on, as `nextCursor` of the page before. Opaque.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 512
        }
      },
      "AreaCode": {
        "name": "areaCode",
        "in": "query",
        "description": "Only what lies in this area, by prefix.",
        "schema": {
          "$ref": "#/components/schemas/AreaCode"
        },
        "example": "500153"
      },
      "Total": {
        "name": "total",
        "in": "query",
        "description": "Whether to count all items that match.",
        "schema": {
          "type": "boolean",
          "default": false
        }
      },
      "IdempotencyKey": {
        "name": "Idempotency-Key",
        "in": "header",
        "description": "Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.",
        "schema": {
          "type": "string",
          "minLength": 8,
          "maxLength": 128,
          "pattern": "^[\\x21-\\x7E]+$"
        },
        "example": "0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11"
      },
      "Id": {
        "name": "id",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/Id"
        },
        "example": "01KAQ3N8V2E6M4T7R9YBXCDFGH"
      },
      "Queue": {
        "name": "queue",
        "in": "query",
        "description": "`mine`: held by me; `claimable`: offered and mine to take; `open`: everything not done; `check`: completed and waiting to be verified; `done`: completed or verified.",
        "schema": {
          "type": "string",
          "enum": [
            "mine",
            "claimable",
            "open",
            "check",
            "done"
          ]
        },
        "example": "open"
      },
      "IfMatch": {
        "name": "If-Match",
        "in": "header",
        "description": "The `ETag` of the representation the caller saw; a newer one on the server answers 412.",
        "schema": {
          "type": "string",
          "pattern": "^\"[0-9]+\"$",
          "maxLength": 32
        },
        "example": "\"3\""
      },
      "IndicatorId": {
        "name": "id",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/IndicatorId"
        },
        "example": "incident-completion-rate"
      }
    },
    "responses": {
      "BadRequest": {
        "description": "The request is malformed; `errors` names each field.",
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "example": {
              "type": "about:blank",
              "title": "请求有误",
              "status": 400,
              "code": "invalid_request",
              "detail": "有 1 处需要修改。",
              "requestId": "01KAQ3N8V2REQ000000000000001",
              "errors": [
                {
                  "pointer": "/body/location/areaCode",
                  "code": "pattern",
                  "message": "区域代码应为 6、9 或 12 位数字。"
                }
              ]
            }
          }
        }
      },
      "Unauthorized": {
        "description": "No credential, or one that is unknown, expired or not valid from this origin.",
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "example": {
              "type": "about:blank",
              "title": "需要登录",
              "status": 401,
              "code": "token_expired",
              "detail": "登录已过期，请重新登录。",
              "requestId": "01KAQ3N8V2REQ000000000000002"
            }
          }
        }
      },
      "Forbidden": {
        "description": "The caller is known, and may not do this.",
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "example": {
              "type": "about:blank",
              "title": "没有权限",
              "status": 403,
              "code": "forbidden",
              "detail": "您的身份不能查看任务。",
              "requestId": "01KAQ3N8V2REQ000000000000003"
            }
          }
        }
      },
      "ServerError": {
        "description": "The platform failed; the same request may be sent again.",
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "example": {
              "type": "about:blank",
              "title": "平台出错了",
              "status": 500,
              "code": "internal",
              "detail": "平台出错了，请稍后再试；已提交成功的内容不会丢失。",
              "requestId": "01KAQ3N8V2REQ000000000000009"
            }
          }
        }
      },
      "NotFound": {
        "description": "There is no such thing, or not for this caller.",
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "example": {
              "type": "about:blank",
              "title": "没有找到",
              "status": 404,
              "code": "not_found",
              "detail": "没有找到这项内容，可能已被移走，请返回刷新。",
              "requestId": "01KAQ3N8V2REQ000000000000004"
            }
          }
        }
      },
      "Conflict": {
        "description": "A request with the same idempotency key is still being worked on.",
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "example": {
              "type": "about:blank",
              "title": "请求正在处理",
              "status": 409,
              "code": "idempotency_in_progress",
              "detail": "同一请求正在处理，请稍候。",
              "requestId": "01KAQ3N8V2REQ000000000000005"
            }
          }
        }
      },
      "TooLarge": {
        "description": "The body is larger than this operation takes.",
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "example": {
              "type": "about:blank",
              "title": "内容过大",
              "status": 413,
              "code": "too_large",
              "detail": "照片不能超过 10 MB。",
              "requestId": "01KAQ3N8V2REQ000000000000006"
            }
          }
        }
      },
      "UnsupportedMedia": {
        "description": "The content is of a kind this operation does not take.",
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "example": {
              "type": "about:blank",
              "title": "不支持的格式",
              "status": 415,
              "code": "unsupported_media_type",
              "detail": "只支持 JPEG、PNG、WebP 图片。",
              "requestId": "01KAQ3N8V2REQ000000000000007"
            }
          }
        }
      },
      "Unprocessable": {
        "description": "Well-formed, and against a rule; `code` and `errors` say which.",
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "example": {
              "type": "about:blank",
              "title": "无法办理",
              "status": 422,
              "code": "unknown_category",
              "detail": "没有这个事件分类，请重新选择。",
              "requestId": "01KAQ3N8V2REQ000000000000008",
              "errors": [
                {
                  "pointer": "/body/categoryCode",
                  "code": "unknown",
                  "message": "没有这个事件分类，请重新选择。"
                }
              ]
            }
          }
        }
      },
      "TaskConflict": {
        "description": "The task is not in a state for this, or somebody was faster, or the same key is in progress.",
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/TaskConflictProblem"
            },
            "example": {
              "type": "about:blank",
              "title": "已被领取",
              "status": 409,
              "code": "already_claimed",
              "detail": "这项任务刚刚由昌州街道网格员领取，请办理其他任务。",
              "requestId": "01KAQ3N8V2REQ000000000000010",
              "assignee": {
                "label": "昌州街道网格员",
                "me": false
              },
              "rev": 3
            }
          }
        }
      },
      "TaskStale": {
        "description": "The task has changed since `If-Match`; `current` is what it is now.",
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/TaskStaleProblem"
            },
            "example": {
              "type": "about:blank",
              "title": "内容已更新",
              "status": 412,
              "code": "stale",
              "detail": "这项任务刚刚有变化，请看过再办。",
              "requestId": "01KAQ3N8V2REQ000000000000011",
              "current": {
                "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                "no": "RW500153261123000429",
                "rev": 3,
                "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                "incidentNo": "SJ500153261123000429",
                "kind": "handle",
                "title": "井盖破损或缺失",
                "categoryCode": "2101",
                "areaCode": "500153001001",
                "areaName": "荣昌区昌元街道玉屏社区",
                "level": "township",
                "section": "public_service",
                "priority": "normal",
                "state": "claimed",
                "slaState": "on_track",
                "dueAt": "2026-11-23T15:30:00+08:00",
                "assignee": {
                  "label": "昌元街道网格员",
                  "me": true
                },
                "address": "昌龙大道 128 号门前人行道",
                "createdAt": "2026-11-23T09:30:00+08:00",
                "updatedAt": "2026-11-23T09:41:00+08:00",
                "actions": [
                  "start",
                  "release",
                  "return",
                  "transfer",
                  "escalate"
                ],
                "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                "evidence": {
                  "photosMin": 0
                },
                "attachments": []
              }
            }
          }
        }
      },
      "TaskRule": {
        "description": "Against a rule of responsibility; `rule` names it, `suggested` says what would do.",
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/TaskRuleProblem"
            },
            "example": {
              "type": "about:blank",
              "title": "不能这样流转",
              "status": 422,
              "code": "rule_violation",
              "detail": "只能转给同一级的区域。",
              "requestId": "01KAQ3N8V2REQ000000000000012",
              "rule": "same_level",
              "suggested": {
                "level": "township"
              }
            }
          }
        }
      }
    },
    "headers": {
      "ETag": {
        "description": "The revision of the resource, quoted; send it back as `If-Match`.",
        "schema": {
          "type": "string",
          "pattern": "^\"[0-9]+\"$"
        },
        "example": "\"4\""
      }
    }
  }
};
