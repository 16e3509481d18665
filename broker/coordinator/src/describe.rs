//! DescribeGroups and ListGroups (KIP-518, KIP-848, KIP-1043).

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use ottla_model::ErrorCode;
use ottla_protocol::messages::{
    DescribeGroupsResponseDescribedGroup, ListGroupsRequest, ListGroupsResponseListedGroup,
};

use crate::group::{Group, GroupState};
use crate::shard::Shard;

/// From this version on, a group that does not exist is an error; before, it is dead.
const NOT_FOUND_FROM: i16 = 6;
/// The group type of this protocol.
const CLASSIC: &str = "classic";

impl Shard {
    /// DescribeGroups, for groups of this shard, in the order asked.
    #[must_use]
    pub fn describe(
        &self,
        groups: &[String],
        version: i16,
    ) -> Vec<DescribeGroupsResponseDescribedGroup> {
        groups
            .iter()
            .map(|id| match self.groups.get(id) {
                Some(group) => described(group),
                None => missing(id, version),
            })
            .collect()
    }

    /// ListGroups: the groups of this shard in the states and of the types asked for (empty: any),
    /// whose names are not case-sensitive.
    #[must_use]
    pub fn list(&self, request: &ListGroupsRequest) -> Vec<ListGroupsResponseListedGroup> {
        let passes = |filter: &[String], name: &str| {
            filter.is_empty() || filter.iter().any(|wanted| wanted.eq_ignore_ascii_case(name))
        };
        if !passes(&request.types_filter, CLASSIC) {
            return Vec::new();
        }
        self.groups
            .values()
            .filter(|group| passes(&request.states_filter, group.state.name()))
            .map(|group| ListGroupsResponseListedGroup {
                group_id: group.id.clone(),
                protocol_type: group.protocol_type.clone().unwrap_or_default(),
                group_state: group.state.name().into(),
                group_type: CLASSIC.into(),
                ..Default::default()
            })
            .collect()
    }
}

fn described(group: &Group) -> DescribeGroupsResponseDescribedGroup {
    // Before the group is stable its members may not agree on a protocol yet.
    let protocol = group.protocol.as_deref().filter(|_| group.state == GroupState::Stable);
    let members = group.members.values().map(|member| {
        let mut described = member.describe();
        described.member_metadata = member.metadata(protocol);
        described
    });
    DescribeGroupsResponseDescribedGroup {
        group_id: group.id.clone(),
        group_state: group.state.name().into(),
        protocol_type: group.protocol_type.clone().unwrap_or_default(),
        protocol_data: protocol.unwrap_or_default().into(),
        members: members.collect(),
        ..Default::default()
    }
}

fn missing(id: &str, version: i16) -> DescribeGroupsResponseDescribedGroup {
    let mut missing = DescribeGroupsResponseDescribedGroup {
        group_id: id.into(),
        group_state: "Dead".into(),
        ..Default::default()
    };
    if version >= NOT_FOUND_FROM {
        missing.error_code = ErrorCode::GROUP_ID_NOT_FOUND.get();
        missing.error_message = Some(format!("Group {id} not found."));
    }
    missing
}
