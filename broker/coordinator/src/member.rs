//! One member of a classic group.

use alloc::string::String;
use alloc::vec::Vec;

use bytes::Bytes;
use ottla_protocol::messages::{
    DescribeGroupsResponseDescribedGroupMember, GroupMetadataValueMemberMetadata, JoinGroupRequest,
    JoinGroupRequestJoinGroupRequestProtocol, JoinGroupResponseJoinGroupResponseMember,
};

use crate::decision::{Client, Waiter};

/// A protocol that a member can speak, and what it says about itself in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Protocol {
    pub(crate) name: String,
    pub(crate) metadata: Bytes,
}

impl From<&JoinGroupRequestJoinGroupRequestProtocol> for Protocol {
    fn from(protocol: &JoinGroupRequestJoinGroupRequestProtocol) -> Self {
        Self { name: protocol.name.clone(), metadata: protocol.metadata.clone() }
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Member {
    pub(crate) id: String,
    /// `group.instance.id` of a static member (KIP-345).
    pub(crate) instance: Option<String>,
    pub(crate) client: Client,
    pub(crate) rebalance_timeout_ms: i32,
    pub(crate) session_timeout_ms: i32,
    /// In the member's order of preference.
    pub(crate) protocols: Vec<Protocol>,
    pub(crate) assignment: Bytes,
    /// In no generation yet.
    pub(crate) is_new: bool,
    /// Its client learns the member id only from the reply that waits.
    pub(crate) is_nameless: bool,
    pub(crate) awaiting_join: Option<Waiter>,
    pub(crate) awaiting_sync: Option<Waiter>,
}

impl Member {
    pub(crate) fn new(
        id: String,
        request: &JoinGroupRequest,
        version: i16,
        client: Client,
    ) -> Self {
        Self {
            id,
            instance: request.group_instance_id.clone(),
            client,
            rebalance_timeout_ms: rebalance_timeout_ms(request, version),
            session_timeout_ms: request.session_timeout_ms,
            protocols: request.protocols.iter().map(Protocol::from).collect(),
            assignment: Bytes::new(),
            is_new: true,
            is_nameless: false,
            awaiting_join: None,
            awaiting_sync: None,
        }
    }

    /// A member as it was stored under the group's `protocol`.
    pub(crate) fn stored(value: GroupMetadataValueMemberMetadata, protocol: Option<&str>) -> Self {
        let rebalance_timeout_ms = if value.rebalance_timeout == -1 {
            value.session_timeout
        } else {
            value.rebalance_timeout
        };
        Self {
            id: value.member_id,
            instance: value.group_instance_id,
            client: Client { id: value.client_id, host: value.client_host },
            rebalance_timeout_ms,
            session_timeout_ms: value.session_timeout,
            protocols: alloc::vec![Protocol {
                name: protocol.unwrap_or_default().into(),
                metadata: value.subscription,
            }],
            assignment: value.assignment,
            is_new: false,
            is_nameless: false,
            awaiting_join: None,
            awaiting_sync: None,
        }
    }

    /// As it is stored, with the assignment that it will have.
    pub(crate) fn to_stored(
        &self,
        protocol: Option<&str>,
        assignment: Bytes,
    ) -> GroupMetadataValueMemberMetadata {
        GroupMetadataValueMemberMetadata {
            member_id: self.id.clone(),
            group_instance_id: self.instance.clone(),
            client_id: self.client.id.clone(),
            client_host: self.client.host.clone(),
            rebalance_timeout: self.rebalance_timeout_ms,
            session_timeout: self.session_timeout_ms,
            subscription: self.metadata(protocol),
            assignment,
            ..Default::default()
        }
    }

    /// Takes over what a new JoinGroup of the same member says.
    pub(crate) fn update(&mut self, request: &JoinGroupRequest, version: i16) {
        self.protocols = request.protocols.iter().map(Protocol::from).collect();
        self.rebalance_timeout_ms = rebalance_timeout_ms(request, version);
        self.session_timeout_ms = request.session_timeout_ms;
    }

    /// Whether it offers the same protocols with the same metadata in the same order.
    pub(crate) fn matches(&self, protocols: &[JoinGroupRequestJoinGroupRequestProtocol]) -> bool {
        self.protocols.len() == protocols.len()
            && self
                .protocols
                .iter()
                .zip(protocols)
                .all(|(own, theirs)| own.name == theirs.name && own.metadata == theirs.metadata)
    }

    pub(crate) fn supports(&self, protocol: &str) -> bool {
        self.protocols.iter().any(|own| own.name == protocol)
    }

    /// Its metadata in `protocol`; empty where it does not speak it.
    pub(crate) fn metadata(&self, protocol: Option<&str>) -> Bytes {
        self.protocols
            .iter()
            .find(|own| Some(own.name.as_str()) == protocol)
            .map(|own| own.metadata.clone())
            .unwrap_or_default()
    }

    /// Whether its session ends when its timer fires. One that waits for the group, not the group
    /// for it, is alive; one that is new must come into a generation before its time is over.
    pub(crate) fn expires(&self) -> bool {
        self.is_new || (self.awaiting_join.is_none() && self.awaiting_sync.is_none())
    }

    pub(crate) fn to_joined(
        &self,
        protocol: Option<&str>,
    ) -> JoinGroupResponseJoinGroupResponseMember {
        JoinGroupResponseJoinGroupResponseMember {
            member_id: self.id.clone(),
            group_instance_id: self.instance.clone(),
            metadata: self.metadata(protocol),
            ..Default::default()
        }
    }

    pub(crate) fn describe(&self) -> DescribeGroupsResponseDescribedGroupMember {
        DescribeGroupsResponseDescribedGroupMember {
            member_id: self.id.clone(),
            group_instance_id: self.instance.clone(),
            client_id: self.client.id.clone(),
            client_host: self.client.host.clone(),
            member_assignment: self.assignment.clone(),
            ..Default::default()
        }
    }
}

/// Version 0 has no field for it: the session timeout serves.
fn rebalance_timeout_ms(request: &JoinGroupRequest, version: i16) -> i32 {
    if version == 0 && request.rebalance_timeout_ms == -1 {
        request.session_timeout_ms
    } else {
        request.rebalance_timeout_ms
    }
}
