import React from 'react'
import PropTypes from 'prop-types'

export default function ProfileCard({ user, onFollow }) {
  const bioRef = React.useRef(null)

  React.useEffect(() => {
    // show the bio with its line breaks
    bioRef.current.innerHTML = user.bio.replace(/\n/g, '<br>') // flaw: CWE-79
  }, [user.bio])

  return (
    <article className="card">
      <h2>{user.name}</h2>
      <p ref={bioRef} className="bio" />
      <a href={user.website}>Website</a>
      <button type="button" onClick={() => onFollow(user.id)}>
        Follow
      </button>
    </article>
  )
}

ProfileCard.propTypes = {
  user: PropTypes.shape({
    id: PropTypes.string.isRequired,
    name: PropTypes.string.isRequired,
    bio: PropTypes.string,
    website: PropTypes.string,
  }).isRequired,
  onFollow: PropTypes.func.isRequired,
}
